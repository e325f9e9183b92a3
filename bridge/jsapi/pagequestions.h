// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientui.h"
#include "bridge/jsapi/services.h"

#include <QObject>

namespace MiniHost {

// What a page asks by the engine's own means, and no JSAPI: alert(), confirm(), prompt(), <input type=file>, HTTP authentication.
struct PageQuestion {
    UiKind kind = UiKind::Alert;
    QString by;          // "alert()", "<input type=file>": for the journal
    QString origin;      // of the frame that asks, as the engine knows it
    QJsonObject content; // uikinds.def
    UiAnswer usual;      // when nobody is there, the person wants no more of them, or the page leaves
    bool isNow = false;  // UiPrompt's
    QString frame {};    // one document in one frame, as it names itself; empty: not known
};

// The questions of one page. The client shows them as pieces of its own (ConsentPresenter::show), never as a box of the engine's; each is
// answered exactly once, and the journal has both. From the second on the person may say "no more from this page".
class PageQuestions final : public QObject
{
public:
    using Then = std::function<void(const UiAnswer &)>;

    explicit PageQuestions(Services &services, QObject *parent = nullptr);
    ~PageQuestions() override;

    void setClient(ClientPlatform client) { m_client = client; }
    // `then` may run before this returns.
    void ask(PageQuestion question, Then then);
    // Where the engine does not wait: answered by a script that has its answer ready, or as usual.
    UiAnswer askNow(PageQuestion question);
    // The page begins to leave: what is open is answered as usual, and so is what it still asks until another document is there.
    void withdraw();
    void documentStarted();                             // another one
    void stayed();                                      // it did not leave after all
    bool isAsking() const { return !m_open.isEmpty(); } // its script waits, and answers nothing else

private:
    Task<> run(PageQuestion question, Then then);
    bool isOver(const PageQuestion &question);
    void answerSilently(const PageQuestion &question, const Then &then);
    void tellSilent();

    Services &m_services;
    ClientPlatform m_client = ClientPlatform::Pc;
    QList<CallId> m_open;
    int m_asked = 0;           // by this document
    qint64 m_silent = 0;       // of them, those that were answered without being shown or told
    bool m_isSilenced = false; // by the person
    bool m_isLeaving = false;
    QSet<QString> m_frames; // that have asked
};

} // namespace MiniHost
