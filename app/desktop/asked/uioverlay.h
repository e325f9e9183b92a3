// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientoverlay.h"
#include "app/desktop/asked/uipanel.h"

namespace MiniHost {

// The overlay of a native panel whose answer a JSAPI waits for.
class UiOverlay final : public ClientOverlay
{
    Q_OBJECT

public:
    UiOverlay(const UiRequest &request, QWidget *screen);

    UiPanel *panel() const { return m_panel; }
    UiKind kind() const { return m_kind; }
    void answer(const UiAnswer &answer); // only the first call has an effect
    void withdraw() override { answer(UiAnswer { UiAnswer::How::Withdrawn, {} }); }

Q_SIGNALS:
    void answered(const MiniHost::UiAnswer &answer);

private:
    UiOverlay(const UiRequest &request, UiPanel *panel, QWidget *screen);

    const UiKind m_kind;
    UiPanel *m_panel;
};

} // namespace MiniHost
