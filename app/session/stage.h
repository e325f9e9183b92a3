// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/jsapi/consent.h"

#include <functional>
#include <memory>
#include <QImage>
#include <QSize>

namespace MiniHost {

class MiniAppPage;

// Shows a page without a window, for scenarios and the explorer: clicks, typing and pictures. Implemented by
// app/desktop/client/offscreenstage.h, since it needs Widgets; the scenario runner gets a factory.
class Stage
{
public:
    virtual ~Stage() = default;

    // Shows the page at a client's size. The stage is destroyed before the page.
    virtual void show(MiniAppPage &page, QSize size) = 0;
    // A real mouse click at a point of the page, in its own (CSS) coordinates; the page sees a trusted event.
    virtual void click(QPointF at) = 0;
    // Types into the element with the focus, key by key.
    virtual void type(const QString &text) = 0;
    virtual void press(Qt::Key key) = 0;
    // A picture of the page. Waits for the frame that is painted after the last action.
    virtual Task<QImage> grabPage() = 0;
    // A picture of the panel for this prompt, as in the window; `dark`: in the client's dark colours.
    virtual QImage grabConsent(const ConsentPrompt &prompt, Language language) = 0;
    virtual QImage grabAdministratorChoice(const AdministratorPrompt &prompt, Language language) = 0;
    // A picture of another native control (uikinds.def), as it opens.
    virtual QImage grabUi(const UiPrompt &prompt, Language language) = 0;
};

using StageFactory = std::function<std::unique_ptr<Stage>()>;

} // namespace MiniHost
