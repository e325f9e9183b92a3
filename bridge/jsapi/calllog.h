// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/jsapi/invocation.h"

#include <QObject>

namespace MiniHost {

class IssuedSecrets;

// The source of an answer.
enum class AnsweredBy {
    Nobody,    // no answer: the call is open, or the page has left
    Rule,      // an AnswerRule
    Simulated, // the JSAPI's handler
    Default,   // resources/jsapi-defaults.json
    Refusal,   // an error: unknown JSAPI, not on this client, not simulated, no permission …
};

template<>
inline constexpr auto enumWords<AnsweredBy> = makeEnumWords<AnsweredBy>(
    { { AnsweredBy::Nobody, u"nobody" }, { AnsweredBy::Rule, u"rule" }, { AnsweredBy::Simulated, u"simulated" },
        { AnsweredBy::Default, u"default" }, { AnsweredBy::Refusal, u"refusal" } });

// The calls of one wire name, for views: secrets in `answer` are masked.
struct ApiCalls {
    QString api;
    qint64 count = 0; // all calls
    qint64 open = 0;  // those without an answer
    CallId lastCall;
    QJsonValue lastParams;
    AnsweredBy by = AnsweredBy::Nobody; // `by`, `success` and `answer` are of the last answer
    bool success = false;
    QJsonValue answer;
};

// The pages' calls by wire name, with the last answer of each, for the answers panel. Kept for the session, independent of the journal. One
// row a name, so its size does not grow with the number of calls.
class CallLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 500; // further names are ignored: pages can invent any number

    using QObject::QObject;

    void setSecrets(const IssuedSecrets *secrets) { m_secrets = secrets; } // those masked in calls()

    void called(const Invocation &call);
    void answered(const Invocation &call, AnsweredBy by, const Answer &answer);
    void dropped(const QString &api); // the page left before the answer

    QList<ApiCalls> calls() const; // in the order of their first call
    std::optional<ApiCalls> callsOf(const QString &api) const;
    void clear();

Q_SIGNALS:
    void changed(); // queued: once for all changes of an event loop turn

private:
    struct Row {
        ApiCalls calls;
        std::function<QJsonValue()> answer; // lazy: called by calls()
    };
    ApiCalls toCalls(const Row &row) const;
    Row *rowOf(const QString &api);
    void emitChangedLater();

    QList<Row> m_rows;
    QHash<QString, qsizetype> m_rowIndex;
    bool m_isChangedQueued = false;
    const IssuedSecrets *m_secrets = nullptr;
};

} // namespace MiniHost
