// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"
#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/responder.h"
#include "bridge/jsapi/services.h"

#include <map>
#include <QHash>
#include <QSet>

namespace MiniHost {

// Finds the JSAPI a message names, runs it, and answers exactly once. A page that leaves takes its open calls
// with it: their prompts are withdrawn and their answers dropped, and the journal says so.
class Dispatcher
{
public:
    explicit Dispatcher(Services services);
    ~Dispatcher();

    // Only the app's own origins may call, and those that were opened by hand (PageContext::openedOrigin); all others get
    // 900202. A page that the app links to is of the app only when it is of one of these.
    void setTrustedOrigins(QSet<QString> origins);
    const QSet<QString> &trustedOrigins() const { return m_trusted; }

    void dispatch(PageMessage message, Responder responder);
    // So many calls were refused before they came here, since too many were open.
    void heldBack(const QString &document, const QString &api, qint64 count);
    // `reason`: reload, navigation, crash, closed.
    void pageLeft(const QString &document, const QString &reason);
    size_t openCalls() const { return m_open.size(); }
    Services &services() { return m_services; } // for what a page asks without calling (PageQuestions)

private:
    struct OpenCall {
        QString document;
        std::shared_ptr<bool> pageAlive;
        QString api {};
        bool isWithheld = false; // there is an answer, which comes late or never
        AnsweredBy by = AnsweredBy::Refusal;
    };

    std::function<void(const QJsonValue &)> watcherOf(CallId id, const PageMessage &message);
    std::optional<Fault> refusal(const PageMessage &message) const;
    // A rule, then what the client and dd.config allow, then a handler, then a default: never silence.
    void answer(const Invocation &call, Responder responder);
    Answer byRule(const Invocation &call, const AnswerRules::Hit &hit);
    Result<void> permission(const Invocation &call) const;
    void refuseCall(const Invocation &call, const Fault &fault, Responder responder);
    static Task<> run(Dispatcher *self, const JsApi *api, Invocation call, Responder responder);
    void settle(const Invocation &call, const Answer &answer, Responder responder);
    void withhold(const Invocation &call, const Answer &answer, Responder responder);
    void deliver(const Invocation &call, const Answer &answer, Responder responder);
    void recordCall(CallId id, const PageMessage &message);
    void recordAnswer(const Invocation &call, const Answer &answer, bool again = false);
    void drop(CallId call, const QString &api);

    Services m_services;
    QHash<QString, JsApi> m_apis;
    QSet<QString> m_trusted;
    QHash<QString, std::shared_ptr<bool>>
        m_watching;                    // by document: is it there? Outlives its calls, for their watchers
    QObject m_timers;                  // of answers that come late
    std::map<CallId, OpenCall> m_open; // in the order of calling, so that a page's end reads the same every time
};

} // namespace MiniHost
