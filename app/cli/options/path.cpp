// SPDX-License-Identifier: MIT
// The first address of the app.
#include "app/cli/sessionoptions.h"
#include "app/sources/deeplink.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

QString readPath(const QCommandLineParser &parser, SimulatorOptions &options)
{
    options.run.path = parser.value(u"path"_s);
    // Checked with any entry, since the checks do not depend on the app.
    const auto link = deepLink(QUrl(u"http://app.localhost/"_s), options.run.path);
    return link ? QString() : u"--path: %1"_s.arg(link.error().detail);
}

} // namespace

OptionGroup path()
{
    return { { { u"path"_s, u"The first address to open, relative to the app's entry: /orders/5?x=1, or #/orders/5."_s,
                 u"PATH"_s } },
        readPath };
}

} // namespace MiniHost::OptionGroups
