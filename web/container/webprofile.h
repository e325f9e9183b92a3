// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/egressguard.h"
#include "web/container/filehandover.h"
#include "web/container/injection.h"

#include <memory>
#include <optional>
#include <QWebEngineProfile>

class QWebEnginePage;

namespace MiniHost {

class MiniAppPage;
class QuestionScheme;
struct SchemeQuestion;

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

    // What a page of this profile asks by alert(), confirm() or prompt() goes to it, from now on.
    void add(MiniAppPage &page) { m_pages.append(&page); }
    void remove(MiniAppPage &page) { m_pages.removeOne(&page); }
    FileHandover &handover() { return m_handover; }

private:
    static QString questionSecret(const InjectionSettings &settings);
    MiniAppPage *asker(const QString &origin) const;

    QList<MiniAppPage *> m_pages; // the last one on top
    FileHandover m_handover;
    EgressGuard *m_egress;
    const LineSecrets m_secrets = LineSecrets::make();
    std::optional<InjectionSettings> m_client;
    std::unique_ptr<QWebEnginePage> m_keeper;
};

} // namespace MiniHost
