// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/result.h"
#include "bridge/jsapi/invocation.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

namespace MiniHost {

class JsonReader;

// A user's rule: calls of this JSAPI get this answer.
struct AnswerRule {
    QString method;    // a wire name, or a pattern: "biz.util.*", "*"
    QJsonObject match; // members that the arguments must have; empty: any arguments
    bool success = true;
    QJsonValue body; // the result, or {errorCode, errorMessage}
    Milliseconds delay {};
    bool once = false;
    bool isEnabled = true;
    QString note;
    int times = 0; // how often it has answered; not saved in files

    bool isSpent() const { return once && times > 0; }
    bool covers(const QString &api, const QJsonValue &params) const;
    Answer toAnswer() const;

    static QStringList keys(); // of a rule in a file
    // Reports mistakes to the reader, also an unknown wire name that resembles a known one.
    static AnswerRule read(const JsonReader &reader);
    QJsonObject toJson() const;
};

// The list of answer rules. The first one that covers a call answers it, before any handler, also for JSAPIs that do not exist or that the
// client does not have. One list for the session: all clients share it, and a reload keeps it.
class AnswerRules final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<AnswerRule> &all() const { return m_rules; }
    void set(const QList<AnswerRule> &rules);
    void append(const QList<AnswerRule> &rules);
    void replace(qsizetype index, const AnswerRule &rule);
    void remove(qsizetype index);

    struct Hit {
        AnswerRule rule;
        int number = 0; // position in the list, from 1
    };
    // Returns the first rule that covers the call, and increments its `times`.
    std::optional<Hit> findAndCount(const QString &api, const QJsonValue &params);

    // Formats: {"rules": […]} (schemas/answers-1.schema.json), or a mockApiMap of dingtalk-jsapi/mock as JSON: {"<wire name>":
    // {"payload": …, "isSuccess": true}, …}, also as the member "mockApiMap". Fails with AnswerRuleInvalid and all mistakes.
    static Result<QList<AnswerRule>> load(const QString &file);
    static Result<QList<AnswerRule>> parse(const QByteArray &json, const QString &source);
    static QByteArray toJson(const QList<AnswerRule> &rules); // {"rules": […]}
    static Result<void> save(const QList<AnswerRule> &rules, const QString &file);

Q_SIGNALS:
    void changed();

private:
    QList<AnswerRule> m_rules;
};

} // namespace MiniHost
