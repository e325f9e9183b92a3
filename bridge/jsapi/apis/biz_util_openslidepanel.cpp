// SPDX-License-Identifier: MIT
// A panel that slides in from the side, on pc; it ends with quit(), as a modal page does.
#include "bridge/jsapi/pages.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

Task<Answer> handleBizUtilOpenslidepanel(Invocation call, Services &services)
{
    return openModalPage(std::move(call), ModalRequest::Kind::SlidePanel, services);
}

} // namespace

JsApi biz_util_openslidepanel()
{
    return { u"biz.util.openSlidePanel"_s, handleBizUtilOpenslidepanel };
}

} // namespace MiniHost::JsApis
