// SPDX-License-Identifier: MIT
// The user's own answers of the OpenAPI.
#include "app/cli/sessionoptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

QString readOpenapi(const QCommandLineParser &parser, SimulatorOptions &options)
{
    options.world.openApi = parser.values(u"openapi"_s);
    return {};
}

} // namespace

OptionGroup openapi()
{
    return {
        { { u"openapi"_s,
            u"Answers of the OpenAPI, used before the built-in ones: a JSON file. It is read again when it changes."_s,
            u"FILE"_s } },
        readOpenapi
    };
}

} // namespace MiniHost::OptionGroups
