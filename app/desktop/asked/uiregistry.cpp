// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uiregistry.h"

#include <algorithm>

namespace MiniHost {

UiPanel *makeUiPanel(const UiRequest &request)
{
    static const std::vector<ClientUi> all = allClientUis();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ClientUi &ui) { return ui.kind == request.prompt.kind; });
    Q_ASSERT(found != all.end()); // a test checks that every kind has a file
    UiPanel *panel = found->make(request);
    panel->noteOmitted();
    return panel;
}

} // namespace MiniHost
