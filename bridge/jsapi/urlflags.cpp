// SPDX-License-Identifier: MIT
#include "bridge/jsapi/urlflags.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using State = ClientChrome::State;

// AARRGGBB. The alpha value is ignored, the title bar is opaque (inferred; pages write FF).
bool colourBar(const QString &value, State &state)
{
    static const QRegularExpression argb(u"\\A[0-9A-Fa-f]{8}\\z"_s);
    if (!argb.match(value).hasMatch())
        return false;
    state.barColour = u'#' + value.mid(2).toUpper();
    return true;
}

bool orient(const QString &value, State &state)
{
    if (value != "auto"_L1 && value != "landscape"_L1)
        return false;
    state.orientation = value;
    return true;
}

template<bool State::*member>
bool switchOn(const QString &value, State &state)
{
    state.*member = value == "true"_L1;
    return value == "true"_L1 || value == "false"_L1;
}

bool hideProgress(const QString &value, State &state)
{
    state.progressHidden = value == "false"_L1;
    return value == "true"_L1 || value == "false"_L1;
}

struct Row {
    QLatin1StringView name;
    bool (*apply)(const QString &value, State &state); // false: invalid value
};

const std::array<Row, 5> rows { {
    { "dd_nav_bgcolor"_L1, colourBar },                    // documented: docs/dingtalk/protocol.md §2.6
    { "dd_orientation"_L1, orient },                       // documented: the same
    { "dd_full_screen"_L1, switchOn<&State::fullScreen> }, // documented: the same
    { "dd_nav_translucent"_L1,
        switchOn<&State::barTranslucent> }, // documented; that the page begins under the bar is inferred
    { "dd_progress"_L1, hideProgress },     // inferred, from links that pages of DingTalk's have
} };

} // namespace

UrlFlags applyUrlFlags(const QUrl &url, ClientChrome::State &state)
{
    UrlFlags flags;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!name.startsWith("dd_"_L1))
            continue;
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&wanted = name](const Row &each) { return each.name == wanted; });
        const bool isApplied = row != rows.end() && row->apply(value, state);
        (isApplied ? flags.applied : flags.ignored).insert(name, value.left(100));
    }
    return flags;
}

} // namespace MiniHost
