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

// Where a page is shown and touched when nobody is there: the scenario runner's and the explorer's hands and eyes. The
// implementation is the desktop's (app/desktop/client/offscreenstage.h: it needs Widgets); whoever runs scenarios is given a factory.
class Stage
{
public:
    virtual ~Stage() = default;

    // Shows the page at a client's size; the stage goes before the page does.
    virtual void show(MiniAppPage &page, QSize size) = 0;
    // A real mouse click at a point of the page, in its own (CSS) coordinates; the page sees a trusted event.
    virtual void click(QPointF at) = 0;
    // Types into whatever has the focus, key by key.
    virtual void type(const QString &text) = 0;
    virtual void press(Qt::Key key) = 0;
    // The page as it is painted now; waits for the picture that follows what was done last.
    virtual Task<QImage> grabPage() = 0;
    // The panel the desktop would show for this prompt over the page; `dark` as the client's look.
    virtual QImage grabConsent(const ConsentPrompt &prompt, Language language) = 0;
    virtual QImage grabAdministratorChoice(const AdministratorPrompt &prompt, Language language) = 0;
    // Any other native piece (uikinds.def), as it opens.
    virtual QImage grabUi(const UiPrompt &prompt, Language language) = 0;
};

using StageFactory = std::function<std::unique_ptr<Stage>()>;

} // namespace MiniHost
