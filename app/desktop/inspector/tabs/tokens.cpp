// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/desktop/inspector/tokenspanel.h"

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {

InspectorTab tokens()
{
    return {
        .id = u"tokens"_s,
        .order = 30,
        .title = Inspector::tr("Tokens"),
        .make = [](const InspectorParts &parts) { return new TokensPanel(parts.simulator, parts.theme); },
    };
}

} // namespace MiniHost::InspectorTabs
