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

// "When the page calls this, answer that."
struct AnswerRule {
    QString method;    // a wire name; "biz.util.*", "*"
    QJsonObject match; // a part of the arguments; empty: any
    bool success = true;
    QJsonValue body; // what the page gets: the result, or {errorCode, errorMessage}
    Milliseconds delay {};
    bool once = false;
    bool isEnabled = true;
    QString note;
    int times = 0; // how often it has answered; not part of a file

    bool isSpent() const { return once && times > 0; }
    bool covers(const QString &api, const QJsonValue &params) const;
    Answer toAnswer() const;

    static QStringList keys(); // of a rule in a file
    // Mistakes go to the reader's list; an unknown wire name with a near one among the known is one.
    static AnswerRule read(const JsonReader &reader);
    QJsonObject toJson() const;
};

// The list of rules, asked before any handler, also for names and clients that do not exist. The first that covers a call
// answers it. One for the session: all clients on the stage share it, reloads keep it.
class AnswerRules final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<AnswerRule> &all() const { return m_rules; }
    void set(const QList<AnswerRule> &rules);
    void append(const QList<AnswerRule> &rules);
    void replace(qsizetype place, const AnswerRule &rule);
    void remove(qsizetype place);

    struct Hit {
        AnswerRule rule;
        int number = 0; // its place in the list, from 1
    };
    std::optional<Hit> take(const QString &api, const QJsonValue &params);

    // {"rules": […]} (schemas/answers-1.schema.json), or a mockApiMap of dingtalk-jsapi/mock as JSON: {"<wire name>":
    // {"payload": …, "isSuccess": true}, …}, also as the member "mockApiMap". AnswerRuleInvalid with every mistake.
    static Result<QList<AnswerRule>> load(const QString &file);
    static Result<QList<AnswerRule>> parse(const QByteArray &json, const QString &source);
    static QByteArray toJson(const QList<AnswerRule> &rules); // as a file
    static Result<void> save(const QList<AnswerRule> &rules, const QString &file);

Q_SIGNALS:
    void changed();

private:
    QList<AnswerRule> m_rules;
};

} // namespace MiniHost
