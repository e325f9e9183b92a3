// SPDX-License-Identifier: MIT
#include "bridge/jsapi/client.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Clients {
namespace {

QString userAgentOfIos(Language language, const QString &version)
{
    return u"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
           u"Gecko) "
           "Mobile/15E148 AliApp(DingTalk/%1) com.laiwang.DingTalk/46766536 Channel/201200 language/%2 "
           "UT4Aplus/0.0.6 WK"_s.arg(version, language == Language::Chinese ? u"zh-Hans-CN"_s : u"en-CN"_s);
}

} // namespace

Client ios()
{
    return {
        .platform = ClientPlatform::Ios,
        .order = 20,
        .word = u"ios"_s,
        .name = u"iOS"_s,
        .scripts = { u"ios"_s },
        .userAgent = userAgentOfIos,
        .navigatorPlatform = u"iPhone"_s,
        .navigatorVendor = u"Apple Computer, Inc."_s,
        .device = u"iphone-14"_s,
        // As an iPhone 14.
        .look = {
            .frame = FrameKind::Phone,
            .consent = ConsentForm::HalfSheet,
            .screen = { 390, 844 },
            .radius = 38,
            .status = 40,
            .bar = 44,
            .gesture = 20,
            .camera = ClientLook::Camera::Island,
            .isTitleCentred = true,
            .gestureLine = { 132, 5 },
            .ui = {
                .cardWidth = 280,
                .cardRadius = 14,
                .below = 0,
                .isCentred = true,
                .buttons = UiLook::Buttons::Lined,
                .hasEndsInHead = true,
            },
        },
    };
}

} // namespace MiniHost::Clients
