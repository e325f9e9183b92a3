// SPDX-License-Identifier: MIT
// The version of the simulated client.
#include "bridge/jsapi/clientversion.h"
#include "app/cli/sessionoptions.h"
#include "bridge/core/errors/files.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

QString readClientversion(const QCommandLineParser &parser, SimulatorOptions &options)
{
    if (!parser.isSet(u"client-version"_s))
        return {};
    options.client.version = parser.value(u"client-version"_s);
    const auto version = options.client.version.isEmpty() ? fail(Errors::EnvironmentInvalid, u"the version is empty"_s)
                                                          : clientVersion(options.client.version);
    return version ? QString() : u"--client-version: %1"_s.arg(version.error().detail);
}

} // namespace

OptionGroup clientversion()
{
    return {
        { { u"client-version"_s, u"The version of the simulated client, as the page sees it (default: 7.6.15)."_s,
            u"N.N.N"_s } },
        readClientversion,
    };
}

} // namespace MiniHost::OptionGroups
