// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientoverlay.h"
#include "bridge/jsapi/consent.h"

namespace MiniHost {

class AdministratorPanel;
class ClientSheet;
class ConsentPanel;

// The overlay of a consent or administrator panel.
class SheetOverlay : public ClientOverlay
{
    Q_OBJECT

public:
    SheetOverlay(CallId call, ClientSheet *sheet, const Theme &clientTheme, QWidget *screen);

    void answer(ConsentAnswer answer); // only the first call has an effect
    void withdraw() override { answer(ConsentAnswer::Withdrawn); }

Q_SIGNALS:
    void answered(MiniHost::ConsentAnswer answer);
};

class ConsentOverlay final : public SheetOverlay
{
    Q_OBJECT

public:
    ConsentOverlay(const ConsentPrompt &prompt, const Theme &clientTheme, QWidget *screen);
    ConsentPanel *panel() const { return m_panel; }

private:
    ConsentPanel *m_panel;
};

class AdministratorOverlay final : public SheetOverlay
{
    Q_OBJECT

public:
    AdministratorOverlay(const AdministratorPrompt &prompt, const Theme &clientTheme, QWidget *screen);
    AdministratorPanel *panel() const { return m_panel; }

private:
    AdministratorPanel *m_panel;
};

} // namespace MiniHost
