// SPDX-License-Identifier: MIT
#include "web/container/pageschemes.h"

#include "bridge/core/weakness.h"
#include "web/container/questionscheme.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct SchemeRow {
    QLatin1StringView scheme;
    bool page;
    bool frame;
    bool resource;
};

constexpr std::array<SchemeRow, 8> rows { {
    // clang-format off
    { "http"_L1,  true,  true,  true },
    { "https"_L1, true,  true,  true },
    { "data"_L1,  false, true,  true },
    { "blob"_L1,  false, true,  true },
    { "about"_L1, true,  true,  false },
    { "ws"_L1,    false, false, true },
    { "wss"_L1,   false, false, true },
    { QLatin1StringView(questionScheme), false, false, true }, // the requests of alert()
    // clang-format on
} };

bool isEmptyDocument(const QUrl &url)
{
    return url.path() == "blank"_L1 || url.path() == "srcdoc"_L1;
}

} // namespace

bool isForPages(const QUrl &url, PageUse use)
{
    if (isWeakened(Weakness::AnySchemeInPage))
        return true;
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const SchemeRow &each) { return url.scheme() == each.scheme; });
    if (row == rows.end() || (row->scheme == "about"_L1 && !isEmptyDocument(url)))
        return false;
    switch (use) {
    case PageUse::Page:
        return row->page;
    case PageUse::Frame:
        return row->frame;
    case PageUse::Resource:
        return row->resource;
    }
    Q_UNREACHABLE();
}

} // namespace MiniHost
