// SPDX-License-Identifier: MIT
#include "app/desktop/asked/sheetoverlay.h"

#include "app/desktop/asked/administratorpanel.h"
#include "app/desktop/asked/consentpanel.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

namespace MiniHost {
namespace {

QString nameShown(const QString &name)
{
    return shownLine(name, Limit::ShownNameCharacters);
}

// Cleans texts that are not MiniHost's: names come from the world's file, codes and the origin from the page.
ConsentRequest cleaned(ConsentRequest consent)
{
    for (QString *name : { &consent.userName, &consent.appName, &consent.vendorName, &consent.corpName })
        *name = nameShown(*name);
    for (PermissionPoint &point : consent.points) {
        point.code.value = nameShown(point.code.value);
        point.consentText = { nameShown(point.consentText.zh), nameShown(point.consentText.en) };
    }
    return consent;
}

ConsentPrompt cleaned(ConsentPrompt prompt)
{
    prompt.consent = cleaned(std::move(prompt.consent));
    prompt.origin = nameShown(prompt.origin);
    return prompt;
}

AdministratorPrompt cleaned(AdministratorPrompt prompt)
{
    prompt.needed.consent = cleaned(std::move(prompt.needed.consent));
    for (Administrator &administrator : prompt.needed.administrators)
        administrator.name = nameShown(administrator.name);
    prompt.origin = nameShown(prompt.origin);
    return prompt;
}

} // namespace

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
    : SheetOverlay(prompt.call, new ConsentPanel(cleaned(prompt), clientTheme.colours()), clientTheme, screen)
    , m_panel(findChild<ConsentPanel *>())
{
}

AdministratorOverlay::AdministratorOverlay(const AdministratorPrompt &prompt, const Theme &clientTheme, QWidget *screen)
    : SheetOverlay(prompt.call, new AdministratorPanel(cleaned(prompt), clientTheme.colours()), clientTheme, screen)
    , m_panel(findChild<AdministratorPanel *>())
{
}

} // namespace MiniHost
