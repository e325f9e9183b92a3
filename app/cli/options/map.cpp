// SPDX-License-Identifier: MIT
// Origins of the internet that are served from this machine.
#include "app/cli/sessionoptions.h"
#include "app/sources/originmap.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

QString readMap(const QCommandLineParser &parser, SimulatorOptions &options)
{
    auto maps = OriginMap::parseAll(parser.values(u"map"_s));
    if (!maps)
        return maps.error().toString(Language::English);
    options.run.maps = std::move(*maps);
    // Without a source the first mapped origin is opened: "minihost open --map https://app.example.com=./dist".
    if (options.run.source.isEmpty() && !options.run.maps.isEmpty())
        options.run.source = options.run.maps.first().origin.toString() + u'/';
    return {};
}

} // namespace

OptionGroup map()
{
    return {
        { { u"map"_s,
            u"Serves an origin from a folder or a development server of this machine: https://app.example.com=./dist. "
            "The page sees the real origin; nothing leaves the machine. May be given several times."_s,
            u"ORIGIN=FOLDER|URL"_s } },
        readMap
    };
}

} // namespace MiniHost::OptionGroups
