// SPDX-License-Identifier: MIT
#include "bridge/jsapi/answerrules.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/jsonmatch.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/nearestname.h"
#include "bridge/core/readfile.h"
#include "bridge/core/savedfile.h"
#include "bridge/jsapi/apitable.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

void checkMethod(const JsonReader &reader, const QString &place, const QString &method)
{
    const ApiTable &table = ApiTable::builtIn();
    const qsizetype star = method.indexOf(u'*');
    if (star >= 0 && star != method.size() - 1)
        reader.mistake(place, u"\"*\" stands at the end only"_s);
    if (method.isEmpty() || method.contains(u'*') || table.has(method))
        return;
    if (const QString nearest = nearestName(method, table.names()); !nearest.isEmpty())
        reader.mistake(place, u"there is no JSAPI \"%1\"; did you mean \"%2\"?"_s.arg(method, nearest));
}

AnswerRule readMocked(const JsonReader &map, const QString &method)
{
    AnswerRule rule;
    rule.method = method;
    if (method.isEmpty())
        map.mistake(map.place(method), u"the name of a JSAPI is empty"_s);
    checkMethod(map, map.place(method), method);
    if (const auto mocked = map.object(method, Required, { u"payload"_s, u"isSuccess"_s })) {
        rule.success = mocked->flag(u"isSuccess"_s, Required).value_or(true);
        rule.body = mocked->value(u"payload"_s);
        if (!mocked->has(u"payload"_s))
            mocked->mistake(mocked->place(u"payload"_s), u"is missing"_s);
    }
    return rule;
}

QList<AnswerRule> readMap(Mistakes &mistakes, const QJsonValue &map, const QString &path)
{
    const QStringList methods = map.toObject().keys();
    const JsonReader reader(mistakes, map, path, methods);
    QList<AnswerRule> rules;
    for (const QString &method : methods) {
        if (!method.startsWith(u'$'))
            rules += readMocked(reader, method);
    }
    return rules;
}

} // namespace

bool AnswerRule::covers(const QString &api, const QJsonValue &params) const
{
    return isEnabled && !isSpent() && matchesName(method, api) && (match.isEmpty() || isPartOf(match, params));
}

Answer AnswerRule::toAnswer() const
{
    Answer answer = Answer::ok(body);
    answer.success = success;
    answer.late = delay;
    return answer;
}

QStringList AnswerRule::keys()
{
    return { u"method"_s, u"match"_s, u"answer"_s, u"delay"_s, u"once"_s, u"enabled"_s, u"note"_s };
}

AnswerRule AnswerRule::read(const JsonReader &reader)
{
    constexpr qint64 longest = 24 * 3600 * 1000;
    AnswerRule rule;
    rule.method = reader.text(u"method"_s, Required);
    checkMethod(reader, reader.place(u"method"_s), rule.method);
    if (reader.has(u"match"_s)) {
        rule.match = reader.value(u"match"_s).toObject();
        if (!reader.value(u"match"_s).isObject())
            reader.mistake(reader.place(u"match"_s), u"must be an object"_s);
    }
    if (const auto answer = reader.object(u"answer"_s, Required, { u"success"_s, u"fail"_s })) {
        rule.success = answer->has(u"success"_s);
        rule.body = answer->value(rule.success ? u"success"_s : u"fail"_s);
        if (answer->has(u"success"_s) == answer->has(u"fail"_s))
            answer->mistake(answer->path(), u"has one of \"success\" and \"fail\""_s);
    }
    rule.delay = Milliseconds(reader.number(u"delay"_s, Optional, 0, longest).value_or(0));
    rule.once = reader.flag(u"once"_s, Optional).value_or(false);
    rule.isEnabled = reader.flag(u"enabled"_s, Optional).value_or(true);
    rule.note = reader.text(u"note"_s, Optional);
    return rule;
}

QJsonObject AnswerRule::toJson() const
{
    QJsonObject json { { "method"_L1, method },
        { "answer"_L1, QJsonObject { { success ? u"success"_s : u"fail"_s, body } } } };
    if (!match.isEmpty())
        json.insert("match"_L1, match);
    if (delay > 0ms)
        json.insert("delay"_L1, static_cast<qint64>(delay.count()));
    if (once)
        json.insert("once"_L1, true);
    if (!isEnabled)
        json.insert("enabled"_L1, false);
    if (!note.isEmpty())
        json.insert("note"_L1, note);
    return json;
}

void AnswerRules::set(const QList<AnswerRule> &rules)
{
    m_rules = rules;
    Q_EMIT changed();
}

void AnswerRules::append(const QList<AnswerRule> &rules)
{
    m_rules += rules;
    Q_EMIT changed();
}

void AnswerRules::replace(qsizetype index, const AnswerRule &rule)
{
    m_rules.replace(index, rule);
    Q_EMIT changed();
}

void AnswerRules::remove(qsizetype index)
{
    m_rules.removeAt(index);
    Q_EMIT changed();
}

std::optional<AnswerRules::Hit> AnswerRules::findAndCount(const QString &api, const QJsonValue &params)
{
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const AnswerRule &rule) { return rule.covers(api, params); });
    if (found == m_rules.end())
        return std::nullopt;
    ++found->times;
    const Hit hit { *found, static_cast<int>(found - m_rules.begin()) + 1 };
    Q_EMIT changed();
    return hit;
}

Result<QList<AnswerRule>> AnswerRules::load(const QString &file)
{
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::AnswerRuleInvalid);
    if (!json)
        return fail(json.error());
    return parse(*json, file);
}

Result<QList<AnswerRule>> AnswerRules::parse(const QByteArray &json, const QString &source)
{
    const auto root = parseJson(json, source, Errors::AnswerRuleInvalid);
    if (!root)
        return fail(root.error());
    Mistakes mistakes(json);
    QList<AnswerRule> rules;
    const QJsonObject members = root->toObject();
    if (members.contains("mockApiMap"_L1)) {
        rules = readMap(mistakes, members.value("mockApiMap"_L1), u"mockApiMap"_s);
    } else if (!members.contains("rules"_L1) && !members.isEmpty() && members.begin()->isObject()) {
        rules = readMap(mistakes, *root, {});
    } else {
        const JsonReader reader(mistakes, *root, {}, { u"rules"_s });
        if (root->isObject()) {
            for (const JsonReader &rule : reader.objects(u"rules"_s, Required, AnswerRule::keys()))
                rules += AnswerRule::read(rule);
        }
    }
    if (!mistakes.isEmpty())
        return fail(Errors::AnswerRuleInvalid, u"%1:\n  %2"_s.arg(source, mistakes.lines().join(u"\n  "_s)));
    return rules;
}

QByteArray AnswerRules::toJson(const QList<AnswerRule> &rules)
{
    QJsonArray list;
    for (const AnswerRule &rule : rules)
        list.append(rule.toJson());
    return indentedJson(QJsonObject { { "rules"_L1, list } });
}

Result<void> AnswerRules::save(const QList<AnswerRule> &rules, const QString &file)
{
    return saveFile(file, toJson(rules));
}

} // namespace MiniHost
