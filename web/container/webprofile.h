// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/egressguard.h"
#include "web/container/filehandover.h"
#include "web/container/injection.h"
#include "web/container/questionscheme.h"

#include <memory>
#include <optional>
#include <QWebEngineProfile>
#include <vector>

class QWebEnginePage;

namespace MiniHost {

// An off-the-record profile for one client at a time. Pages are destroyed before it.
class WebProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit WebProfile(Reach reach, QObject *parent = nullptr);
    ~WebProfile() override;

    // The journal of the session that uses the profile now, for blocked requests. null: the session has ended; its cookies are removed (storage
    // by origin is not).
    void serve(Journal *journal);
    // Keeps a renderer process for the next page, by an empty page; needs Renderers::One. False when the process has ended, with its pages.
    void keepRenderer();
    bool hasKeptRenderer() const { return m_keeper != nullptr; }

    // Sets user agent, language and injected scripts for the next load of `page`. All pages of a profile have one client and the same settings.
    void setClient(const InjectionSettings &settings, QWebEnginePage &page);
    const LineSecrets &secrets() const { return m_secrets; } // of all its pages
    EgressGuard &egress() { return *m_egress; }

    // alert(), confirm() and prompt() of the page go to `take`, until the page is removed.
    void add(QWebEnginePage &page, QuestionScheme::Asked take);
    void remove(const QWebEnginePage &page);
    FileHandover &handover() { return m_handover; }

private:
    struct Asker {
        QWebEnginePage *page;
        QuestionScheme::Asked take;
    };
    static QString questionSecret(const InjectionSettings &settings);
    QuestionScheme::Asked takerOf(const QString &origin) const;

    std::vector<Asker> m_pages; // the last one on top
    FileHandover m_handover;
    EgressGuard *m_egress;
    const LineSecrets m_secrets = LineSecrets::make();
    std::optional<InjectionSettings> m_client;
    std::unique_ptr<QWebEnginePage> m_keeper;
};

} // namespace MiniHost
