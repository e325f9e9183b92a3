// SPDX-License-Identifier: MIT
// The path under which the app's folder is served.
#include "app/cli/sessionoptions.h"

#include <QCommandLineParser>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

QString readBase(const QCommandLineParser &parser, SimulatorOptions &options)
{
    const QString text = parser.value(u"base"_s);
    if (text.isEmpty())
        return {};
    const QUrl url(u"http://app.localhost"_s + text, QUrl::StrictMode);
    if (!text.startsWith(u'/') || text.startsWith("//"_L1) || !url.isValid() || url.path() != text
        || text.contains(".."_L1))
        return u"--base %1: must be a path like /h5/"_s.arg(text);
    options.run.base = text.endsWith(u'/') ? text : text + u'/';
    return {};
}

} // namespace

OptionGroup base()
{
    return {
        { { u"base"_s,
            u"The path under which the app's folder is served, like /h5/ (default: as its index.html expects it)."_s,
            u"PATH"_s } },
        readBase
    };
}

} // namespace MiniHost::OptionGroups
