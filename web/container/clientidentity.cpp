// SPDX-License-Identifier: MIT
#include "web/container/clientidentity.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The shapes of docs/dingtalk/protocol.md §1.3. A desktop string must hold no word of a phone, or the SDK takes it for one.
QString userAgent(ClientPlatform platform, Language language, const QString &version)
{
    switch (platform) {
    case ClientPlatform::Pc:
        return u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
               u"Chrome/108.0.5359.125 "
               "Safari/537.36 dingtalk-win/1.0.0 nw(0.14.7) DingTalk(%1-Release.240805003) Mojo/1.0.0 Native "
               "AppType(release) Channel/201200 Architecture/x86_64"_s.arg(version);
    case ClientPlatform::Ios:
        return u"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
               u"Gecko) "
               "Mobile/15E148 AliApp(DingTalk/%1) com.laiwang.DingTalk/46766536 Channel/201200 language/%2 "
               "UT4Aplus/0.0.6 WK"_s.arg(version, language == Language::Chinese ? u"zh-Hans-CN"_s : u"en-CN"_s);
    case ClientPlatform::Android:
        return u"Mozilla/5.0 (Linux; U; Android 12; %2; KB2000 Build/RKQ1.211119.001) AppleWebKit/537.36 (KHTML, like "
               u"Gecko) Version/4.0 Chrome/100.0.4896.58 UWS/3.22.1.249 Mobile Safari/537.36 AliApp(DingTalk/%1) "
               u"com.alibaba.android.rimet/27811579 Channel/263200 language/%2 abi/64 UT4Aplus/0.2.25 colorScheme/light"_s
                   .arg(version, language == Language::Chinese ? u"zh-CN"_s : u"en-US"_s);
    case ClientPlatform::Harmony:
        return u"Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 "
               u"Safari/537.36 "
               u"ArkWeb/4.1.6.1 Mobile AliApp(DingTalk/%1) language/%2"_s.arg(
                   version, language == Language::Chinese ? u"zh-CN"_s : u"en-US"_s);
    }
    Q_UNREACHABLE();
}

QString script(ClientPlatform platform)
{
    return toString(platform); // pc.js, ios.js, android.js, harmony.js
}

} // namespace

ClientIdentity clientIdentity(ClientPlatform platform, Language language, const QString &version)
{
    const bool chinese = language == Language::Chinese;
    return {
        .platform = platform,
        .userAgent = userAgent(platform, language, version),
        .version = version,
        .locale = chinese ? u"zh_CN"_s : u"en_US"_s,
        .acceptLanguage = chinese ? u"zh-CN,zh;q=0.9,en;q=0.5"_s : u"en-US,en;q=0.9"_s,
        .script = script(platform),
    };
}

} // namespace MiniHost
