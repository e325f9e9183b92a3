// SPDX-License-Identifier: MIT
#include "bridge/jsapi/defaultanswers.h"

#include "bridge/jsapi/apitable.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

const QList<AnswerRule> &defaultAnswers()
{
    static const QList<AnswerRule> rules = [] {
        const auto loaded = AnswerRules::load(u":/minihost/jsapi-defaults.json"_s);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().toString(Language::English)));
        return *loaded;
    }();
    return rules;
}

const AnswerRule *defaultAnswer(const QString &api)
{
    const QList<AnswerRule> &rules = defaultAnswers();
    const auto found = std::find_if(
        rules.begin(), rules.end(), [&api](const AnswerRule &rule) { return matchesName(rule.method, api); });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace MiniHost
