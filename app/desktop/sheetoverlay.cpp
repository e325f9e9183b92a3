// SPDX-License-Identifier: MIT
#include "app/desktop/sheetoverlay.h"

#include "app/desktop/administratorpanel.h"
#include "app/desktop/consentpanel.h"

namespace MiniHost {

SheetOverlay::SheetOverlay(CallId call, ClientSheet *sheet, const Theme &clientTheme, QWidget *screen)
    : ClientOverlay(call, sheet, clientTheme, screen)
{
    connect(sheet, &ClientSheet::answered, this, &SheetOverlay::answer);
}

void SheetOverlay::answer(ConsentAnswer given)
{
    if (end())
        Q_EMIT answered(given);
}

ConsentOverlay::ConsentOverlay(const ConsentPrompt &prompt, const Theme &clientTheme, QWidget *screen)
    : SheetOverlay(prompt.call, new ConsentPanel(prompt, clientTheme.colours()), clientTheme, screen)
    , m_panel(findChild<ConsentPanel *>())
{
}

AdministratorOverlay::AdministratorOverlay(const AdministratorPrompt &prompt, const Theme &clientTheme, QWidget *screen)
    : SheetOverlay(prompt.call, new AdministratorPanel(prompt, clientTheme.colours()), clientTheme, screen)
    , m_panel(findChild<AdministratorPanel *>())
{
}

} // namespace MiniHost
