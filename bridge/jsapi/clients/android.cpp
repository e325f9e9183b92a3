// SPDX-License-Identifier: MIT
#include "bridge/jsapi/client.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Clients {
namespace {

QString userAgentOfAndroid(Language language, const QString &version)
{
    return u"Mozilla/5.0 (Linux; U; Android 12; %2; KB2000 Build/RKQ1.211119.001) AppleWebKit/537.36 (KHTML, like "
           u"Gecko) Version/4.0 Chrome/100.0.4896.58 UWS/3.22.1.249 Mobile Safari/537.36 AliApp(DingTalk/%1) "
           u"com.alibaba.android.rimet/27811579 Channel/263200 language/%2 abi/64 UT4Aplus/0.2.25 colorScheme/light"_s
               .arg(version, language == Language::Chinese ? u"zh-CN"_s : u"en-US"_s);
}

} // namespace

Client android()
{
    return {
        .platform = ClientPlatform::Android,
        .order = 30,
        .word = u"android"_s,
        .name = u"Android"_s,
        .hasBackKey = true,
        .resumeDetail = Client::ResumeDetail::Itself,
        .scripts = { u"android"_s },
        .userAgent = userAgentOfAndroid,
        .navigatorPlatform = u"Linux aarch64"_s,
        .navigatorVendor = u"Google Inc."_s,
        .device = u"pixel-7"_s,
        // As a Pixel 7.
        .look = {
            .frame = FrameKind::Phone,
            .consent = ConsentForm::HalfSheet,
            .screen = { 412, 915 },
            .radius = 24,
            .status = 32,
            .bar = 48,
            .gesture = 22,
            .camera = ClientLook::Camera::Hole,
            .isTitleCentred = false,
            .gestureLine = { 96, 4 },
            .ui = {
                .cardWidth = 316,
                .cardRadius = 12,
                .below = 0,
                .isCentred = false,
                .buttons = UiLook::Buttons::Plain,
                .hasEndsInHead = true,
            },
        },
    };
}

} // namespace MiniHost::Clients
