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

    // Works for one session after the other: what was blocked is told to this journal; null: the session has ended, and
    // its cookies are forgotten (what is kept by origin is not).
    void serve(Journal *journal);
    // Keeps a process ready for the next page, by a page that shows nothing; needs Renderers::One. False when there is none
    // (any more): it ended, with whatever page was in it.
    void keepRenderer();
    bool hasKeptRenderer() const { return m_keeper != nullptr; }

    // For the next load of `page`: user agent, language, and the scripts that make it believe them. All pages of a profile
    // are of one client, with the same settings.
    void setClient(const InjectionSettings &settings, QWebEnginePage &page);
    const LineSecrets &secrets() const { return m_secrets; } // of all its pages
    EgressGuard &egress() { return *m_egress; }

    // What a page of this profile asks by alert(), confirm() or prompt() goes to `take`, until the page is removed.
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
