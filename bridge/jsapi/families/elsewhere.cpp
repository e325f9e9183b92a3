// SPDX-License-Identifier: MIT
// JSAPIs that open a part of the client that MiniHost does not have: a chat, a call, a DING, another app. They show a notice.
#include "bridge/jsapi/elsewhere.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {

JsApiFamily elsewhere()
{
    const QJsonObject empty;
    const std::initializer_list<std::pair<QLatin1StringView, QJsonValue>> rows {
        { "biz.ding.post"_L1, empty },
        { "biz.ding.create"_L1, QJsonObject { { "dingCreateResult"_L1, true } } },
        { "biz.chat.openSingleChat"_L1, empty },
        { "biz.chat.toConversation"_L1, empty },
        { "biz.chat.toConversationByOpenConversationId"_L1, empty },
        { "biz.chat.locationChatMessage"_L1, empty },
        { "biz.chat.sendEmotion"_L1, empty },
        { "biz.telephone.call"_L1, empty },
        { "biz.telephone.showCallMenu"_L1, empty },
        { "biz.telephone.quickCallList"_L1, empty },
        { "biz.voice.makeCall"_L1, empty },
        { "biz.conference.videoConfCall"_L1, empty },
        { "biz.cspace.preview"_L1, empty },
        { "biz.cspace.previewDentryImages"_L1, empty },
        { "biz.microApp.openApp"_L1, QJsonObject { { "result"_L1, 1 } } },
        { "biz.util.downloadFile"_L1, empty },
        { "biz.util.open"_L1, empty },
        { "biz.util.openDocument"_L1, empty },
        { "biz.util.openLocalFile"_L1, empty },
        { "biz.util.invokeWorkbench"_L1, empty },
        { "biz.util.saveImage"_L1, empty },
        { "biz.util.saveImageToPhotosAlbum"_L1, empty },
        { "biz.util.saveVideoToPhotosAlbum"_L1, empty },
        { "biz.auth.openAccountPwdLoginPage"_L1, empty },
        { "biz.live.startClassRoom"_L1, empty },
        { "biz.live.startUnifiedLive"_L1, empty },
        { "biz.phoneContact.add"_L1, QJsonObject { { "success"_L1, true } } },
        { "biz.shortCut.addShortCut"_L1, empty },
        { "device.base.openSystemSetting"_L1, empty },
        { "device.launcher.launchApp"_L1, QJsonObject { { "result"_L1, true } } },
    };
    JsApiFamily apis;
    for (const auto &[name, body] : rows) {
        apis.push_back({ name, [body = body](Invocation call, Services &services) {
                            return showUnavailable(std::move(call), body, services);
                        } });
    }
    return apis;
}

} // namespace MiniHost::JsApiFamilies
