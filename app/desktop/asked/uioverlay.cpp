// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uioverlay.h"

#include "app/desktop/asked/uiregistry.h"

namespace MiniHost {

UiOverlay::UiOverlay(const UiRequest &request, QWidget *screen)
    : UiOverlay(request, makeUiPanel(request), screen)
{
}

UiOverlay::UiOverlay(const UiRequest &request, UiPanel *panel, QWidget *screen)
    : ClientOverlay(request.prompt.call, panel, request.theme, screen)
    , m_kind(request.prompt.kind)
    , m_panel(panel)
{
    connect(panel, &UiPanel::answered, this, &UiOverlay::answer);
}

void UiOverlay::answer(const UiAnswer &given)
{
    if (end())
        Q_EMIT answered(given);
}

} // namespace MiniHost
