// SPDX-License-Identifier: MIT
#include "bridge/jsapi/answerrules.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

// Rules that can be read are matched with calls, and can be written and read again.
FuzzTarget answers()
{
    return { "answers", [](const QByteArray &bytes) {
                const auto read = AnswerRules::parse(bytes, u"fuzz.json"_s);
                if (!read) {
                    read.error().toString(Language::English);
                    return;
                }
                AnswerRules rules;
                rules.set(*read);
                rules.findAndCount(u"biz.util.openLink"_s, QJsonObject { { u"url"_s, u"x"_s } });
                for (const AnswerRule &rule : *read) {
                    rule.toAnswer();
                    rule.covers(rule.method, rule.match);
                }
                if (!AnswerRules::parse(AnswerRules::toJson(rules.all()), u"again.json"_s))
                    qFatal("rules that were read cannot be read again");
            } };
}

} // namespace MiniHost::FuzzTargets
