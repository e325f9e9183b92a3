// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/invocation.h"

#include <QObject>

namespace MiniHost {

class IssuedSecrets;

// Where an answer came from.
enum class AnsweredBy {
    Nobody,    // it is still open, or the page left first
    Rule,      // a rule of AnswerRules
    Simulated, // a handler
    Default,   // resources/jsapi-defaults.json
    Refusal,   // unknown, not on this client, not simulated, no permission …
};

QString toString(AnsweredBy by); // "nobody", "rule", "simulated", "default", "refusal"

// One wire name and what became of it. For views: what is secret is masked in `answer`.
struct ApiCalls {
    QString api;
    qint64 count = 0; // calls
    qint64 open = 0;  // of them without an answer yet
    CallId lastCall;
    QJsonValue lastParams;
    AnsweredBy by = AnsweredBy::Nobody; // of the last answer, and so the two below
    bool success = false;
    QJsonValue answer;
};

// What the pages called, by wire name, and what they got: the answers panel shows it. Kept for the session, whatever
// becomes of the journal; as many rows as there are names, so its size does not grow with the calls.
class CallLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 500; // a page may make names up: beyond this many they are not kept

    using QObject::QObject;

    void setSecrets(const IssuedSecrets *secrets) { m_secrets = secrets; } // masked in what is shown

    void called(const Invocation &call);
    void answered(const Invocation &call, AnsweredBy by, const Answer &answer);
    void dropped(const QString &api); // the page left before there was an answer

    QList<ApiCalls> calls() const; // in the order of their first call
    std::optional<ApiCalls> callsOf(const QString &api) const;
    void clear();

Q_SIGNALS:
    void changed(); // once for all that came since the last time

private:
    struct Row {
        ApiCalls calls;
        std::function<QJsonValue()> answer; // made when somebody looks
    };
    ApiCalls toCalls(const Row &row) const;
    Row *rowOf(const QString &api);
    void tell();

    QList<Row> m_rows;
    QHash<QString, qsizetype> m_places;
    bool m_isToldSoon = false;
    const IssuedSecrets *m_secrets = nullptr;
};

} // namespace MiniHost
