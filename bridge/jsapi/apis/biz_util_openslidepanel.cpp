// SPDX-License-Identifier: MIT
// A page that slides in from the side, on pc; it ends like a modal.
#include "bridge/jsapi/pages.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Task<Answer> handle(Invocation call, Services &services)
{
    return openOver(std::move(call), ModalRequest::Kind::SlidePanel, services);
}

} // namespace

JsApi biz_util_openslidepanel()
{
    return { u"biz.util.openSlidePanel"_s, handle };
}

} // namespace MiniHost
