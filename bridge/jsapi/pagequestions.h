// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientui.h"
#include "bridge/jsapi/services.h"

#include <QObject>

namespace MiniHost {

// A question of a page that comes from the engine, not from a JSAPI: alert(), confirm(), prompt(), <input type=file>, HTTP authentication.
struct PageQuestion {
    UiKind kind = UiKind::Alert;
    QString by;          // source, for the journal: "alert()", "<input type=file>"
    QString origin;      // of the frame, by the engine
    QJsonObject content; // shape of uikinds.def
    UiAnswer usual;      // the default answer: without a user, after "no more from this page", or when the page leaves
    bool isSynchronous = false; // see UiPrompt
    QString frame {};           // id that the document in the frame has given itself; empty: unknown
};

// The questions of one page. They are shown as the client's own controls (ConsentPresenter::show), not as the engine's dialogs. Each is
// answered exactly once; questions and answers are recorded. From the second one on the user can choose "no more from this page".
class PageQuestions final : public QObject
{
public:
    using Then = std::function<void(const UiAnswer &)>;

    explicit PageQuestions(Services &services, QObject *parent = nullptr);
    ~PageQuestions() override;

    void setClient(ClientPlatform client) { m_client = client; }
    // `then` may be called before this returns.
    void ask(PageQuestion question, Then then);
    // For hooks of the engine that need the answer at once: the answer of a scenario step that is ready, or the default answer.
    UiAnswer askSynchronously(PageQuestion question);
    // The page begins to leave: open questions, and those until the next document, get the default answer.
    void withdraw();
    // A new document.
    void documentStarted();
    // The page did not leave after withdraw().
    void stayed();
    // A question is open, so the page's script may be blocked.
    bool isAsking() const { return !m_open.isEmpty(); }

private:
    Task<> run(PageQuestion question, Then then);
    bool isSuppressed(const PageQuestion &question);
    void answerUnasked(const PageQuestion &question, const Then &then);
    void recordSuppressed();

    Services &m_services;
    ClientPlatform m_client = ClientPlatform::Pc;
    QList<CallId> m_open;
    int m_asked = 0; // questions of this document
    // Of them, those that were neither shown nor recorded. One journal entry has their number when the document ends.
    qint64 m_suppressedCount = 0;
    bool m_isStoppedByUser = false;
    bool m_isLeaving = false;
    QSet<QString> m_frames; // with at least one question of this document
};

} // namespace MiniHost
