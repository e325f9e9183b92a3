// SPDX-License-Identifier: MIT
#include "bridge/jsapi/client.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Clients {
namespace {

QString userAgentOfHarmony(Language language, const QString &version)
{
    return u"Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 "
           u"Safari/537.36 "
           u"ArkWeb/4.1.6.1 Mobile AliApp(DingTalk/%1) language/%2"_s.arg(
               version, language == Language::Chinese ? u"zh-CN"_s : u"en-US"_s);
}

} // namespace

Client harmony()
{
    return {
        .platform = ClientPlatform::Harmony,
        .order = 40,
        .word = u"harmony"_s,
        .name = u"Harmony"_s,
        .hasBackKey = true,
        .scripts = { u"harmony"_s },
        .userAgent = userAgentOfHarmony,
        .navigatorPlatform = u"Linux aarch64"_s,
        .navigatorVendor = u"Google Inc."_s,
        .device = u"mate"_s,
        .look = {
            .frame = FrameKind::Phone,
            .consent = ConsentForm::HalfSheet,
            .screen = { 360, 780 },
            .radius = 30,
            .status = 34,
            .bar = 50,
            .gesture = 22,
            .camera = ClientLook::Camera::CornerHole,
            .isTitleCentred = false,
            .gestureLine = { 120, 4 },
            .ui = {
                .cardWidth = 328,
                .cardRadius = 28,
                .below = 16,
                .isCentred = true,
                .buttons = UiLook::Buttons::Divided,
                .hasEndsInHead = false,
            },
        },
    };
}

} // namespace MiniHost::Clients
