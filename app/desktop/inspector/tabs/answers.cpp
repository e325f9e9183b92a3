// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/answerspanel.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/session/simulator.h"
#include "bridge/jsapi/bridgememory.h"

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {

InspectorTab answers()
{
    return {
        .id = u"answers"_s,
        .order = 40,
        .title = Inspector::tr("Answers"),
        .make =
            [](const InspectorParts &parts) {
                BridgeMemory &bridge = parts.simulator.bridge();
                return new AnswersPanel(bridge.answers, bridge.calls, parts.theme);
            },
    };
}

} // namespace MiniHost::InspectorTabs
