// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/desktop/inspector/worldpanel.h"

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {

InspectorTab world()
{
    return {
        .id = u"world"_s,
        .order = 50,
        .title = Inspector::tr("World"),
        .made = InspectorTab::Made::WhenShown,
        .make = [](const InspectorParts &parts) { return new WorldPanel(parts.simulator); },
    };
}

} // namespace MiniHost::InspectorTabs
