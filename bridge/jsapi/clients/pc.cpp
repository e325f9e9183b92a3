// SPDX-License-Identifier: MIT
#include "bridge/jsapi/client.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Clients {
namespace {

QString userAgentOfPc(Language, const QString &version)
{
    return u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
           u"Chrome/108.0.5359.125 "
           "Safari/537.36 dingtalk-win/1.0.0 nw(0.14.7) DingTalk(%1-Release.240805003) Mojo/1.0.0 Native "
           "AppType(release) Channel/201200 Architecture/x86_64"_s.arg(version);
}

} // namespace

Client pc()
{
    return {
        .platform = ClientPlatform::Pc,
        .order = 10,
        .word = u"pc"_s,
        .name = u"PC"_s,
        .isPhone = false,
        .scripts = { u"pcpost"_s, u"pc"_s },
        .userAgent = userAgentOfPc,
        .navigatorPlatform = u"Win32"_s,
        .navigatorVendor = u"Google Inc."_s,
        .look = {
            .frame = FrameKind::Window,
            .consent = ConsentForm::Modal,
            .screen = { 1100, 820 },
            .radius = 9,
            .status = 0,
            .bar = 40,
            .gesture = 0,
            .camera = ClientLook::Camera::None,
            .isTitleCentred = false,
            .gestureLine = {},
            .ui = {
                .cardWidth = 420,
                .cardRadius = 10,
                .below = 0,
                .isCentred = false,
                .buttons = UiLook::Buttons::Framed,
                .hasEndsInHead = false,
            },
        },
    };
}

} // namespace MiniHost::Clients
