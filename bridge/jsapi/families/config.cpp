// SPDX-License-Identifier: MIT
// dd.config: on pc the wire name is `config`, on phones `runtime.permission.requestJsApis` (docs/dingtalk/protocol.md §2.6).
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/events/bridge.h"
#include "bridge/jsapi/apitable.h"
#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/pagewindows.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/refusal.h"
#include "bridge/openplatform/openplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

// The page's address by the engine, without fragment. The argument `url` is used only when there is no engine (tests).
QString addressOf(const Invocation &call, const QJsonObject &params, const Services &services)
{
    QUrl url;
    if (services.client.windows)
        url = services.client.windows->addressOf(call.page.document);
    if (url.isEmpty())
        url = QUrl(textOf(params, { "url"_L1 }));
    return QString::fromUtf8(url.toEncoded(QUrl::RemoveFragment));
}

Result<SignedConfig> readConfig(const Invocation &call, const Services &services)
{
    const QJsonObject params = call.params.toObject();
    SignedConfig config;
    config.corpId = { textOf(params, { "corpId"_L1 }) };
    config.nonce = textOf(params, { "nonceStr"_L1 });
    config.timestamp = textOf(params, { "timeStamp"_L1 });
    config.signature = textOf(params, { "signature"_L1 });
    config.url = addressOf(call, params, services);
    const std::initializer_list<std::pair<QLatin1StringView, QString>> needed { { "corpId"_L1, config.corpId.value },
        { "nonceStr"_L1, config.nonce }, { "timeStamp"_L1, config.timestamp }, { "signature"_L1, config.signature } };
    for (const auto &[name, value] : needed) {
        if (value.isEmpty())
            return fail(Errors::ParameterWrong, u"%1 is missing"_s.arg(name));
    }
    return config;
}

void recordCheck(const Invocation &call, const SignedConfig &config, const ConfigCheck &check, Services &services)
{
    Events::ConfigChecked checked { .ok = check.isRight, .url = ShownAddress(config.url) };
    if (!check.isRight) {
        checked.number = Fault { Errors::SignatureWrong, {} }.row().number;
        checked.signed_ = check.signedText;
        checked.expected = check.expected;
        checked.got = config.signature.left(200);
    }
    services.journal.record(call.call, checked);
}

Task<Answer> configure(Invocation call, Services &services)
{
    const auto config = readConfig(call, services);
    if (!config)
        co_return refuse(call, config.error(), services);
    const auto verify = [config = *config](OpenPlatform &platform) { return platform.jsapiTickets().check(config); };
    const Result<ConfigCheck> check = co_await services.platform.run(services.context, verify);
    if (!check)
        co_return refuse(call, check.error(), services);
    recordCheck(call, *config, *check, services);
    if (!check->isRight)
        co_return refuse(call, { Errors::SignatureWrong, check->signedText }, services);
    if (call.isAlive()) {
        const QStringList names = textsOf(listOf(call.params.toObject(), { "jsApiList"_L1 }));
        services.configured[call.page.document] += QSet<QString>(names.begin(), names.end());
    }
    co_return Answer::ok(QJsonObject {});
}

} // namespace

JsApiFamily config()
{
    return { { u"config"_s, configure }, { u"runtime.permission.requestJsApis"_s, configure } };
}

} // namespace MiniHost::JsApiFamilies
