// SPDX-License-Identifier: MIT
// Options for the answers of JSAPIs, and for dd.config.
#include "app/cli/sessionoptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

QString readAnswers(const QCommandLineParser &parser, SimulatorOptions &options)
{
    const QStringList files = parser.values(u"answers"_s);
    for (const QString &file : files) {
        const auto rules = AnswerRules::load(file);
        if (!rules)
            return u"--answers %1: %2"_s.arg(file, rules.error().toString(Language::English));
        options.client.bridge.answers += *rules;
    }
    options.client.bridge.strictConfig = parser.isSet(u"strict-config"_s);
    return {};
}

} // namespace

OptionGroup answers()
{
    return {
        { { u"answers"_s,
              u"Answer rules for JSAPIs, used before the simulated answers: a JSON file of rules, or a mockApiMap of "
              "dingtalk-jsapi/mock."_s,
              u"FILE"_s },
            { u"strict-config"_s,
                u"JSAPIs that need the signature of dd.config fail without it (default: they succeed, so that an app "
                u"works "
                "without its server)."_s } },
        readAnswers
    };
}

} // namespace MiniHost::OptionGroups
