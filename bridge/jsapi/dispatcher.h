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

// Runs the JSAPI that a message names, and answers exactly once. When a page leaves, the prompts of its open calls are withdrawn and their
// answers dropped; both are recorded.
class Dispatcher
{
public:
    explicit Dispatcher(Services services);
    ~Dispatcher();

    // Calls are accepted from these origins and from an address that the user opened (PageContext::openedOrigin). Others, also pages that
    // the app links to, fail with OriginRefused (900202).
    void setTrustedOrigins(QSet<QString> origins);
    const QSet<QString> &trustedOrigins() const { return m_trusted; }

    void dispatch(PageMessage message, Responder responder);
    // Records that the relay refused `count` calls of a document, since too many were open.
    void recordHeldBack(const QString &document, const QString &api, qint64 count);
    // Records that the page has an openAuth of its own in place of the bridge's.
    void recordOpenAuthReplaced(const QString &document);
    // `reason`: reload, navigation, crash, closed.
    void pageLeft(const QString &document, const QString &reason);
    size_t openCalls() const { return m_open.size(); }
    Services &services() { return m_services; } // for PageQuestions

private:
    struct OpenCall {
        QString document;
        std::shared_ptr<bool> pageAlive;
        QString api {};
        bool isWithheld = false; // the handler has answered, but a fault or a rule delays or suppresses the answer
        AnsweredBy by = AnsweredBy::Refusal;
    };

    std::function<void(const QJsonValue &)> makeSendToWatcher(CallId id, const PageMessage &message);
    std::optional<Fault> refusalOf(const PageMessage &message) const;
    // By the first of: an answer rule, a refusal (client, version, dd.config), a handler, a default answer, a refusal.
    void answer(const Invocation &call, Responder responder);
    Answer byRule(const Invocation &call, const AnswerRules::Hit &hit);
    Result<void> checkPermission(const Invocation &call) const;
    void refuseCall(const Invocation &call, const Fault &fault, Responder responder);
    static Task<> run(Dispatcher *self, const JsApi *api, Invocation call, Responder responder);
    void finish(const Invocation &call, const Answer &answer, Responder responder);
    void withhold(const Invocation &call, const Answer &answer, Responder responder);
    void deliver(const Invocation &call, const Answer &answer, Responder responder);
    void recordCall(CallId id, const PageMessage &message);
    void recordAnswer(const Invocation &call, const Answer &answer, bool again = false);
    void drop(CallId call, const QString &api);

    Services m_services;
    QHash<QString, JsApi> m_apis;
    QSet<QString> m_trusted;
    // By document; false once it has left. Separate from the open calls, since watchers outlive their calls.
    QHash<QString, std::shared_ptr<bool>> m_documentAlive;
    QObject m_timers; // context of the timers for late answers
    // Ordered by call, so that pageLeft() always records in the same order.
    std::map<CallId, OpenCall> m_open;
};

} // namespace MiniHost
