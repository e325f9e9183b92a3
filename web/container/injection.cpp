// SPDX-License-Identifier: MIT
#include "web/container/injection.h"

#include "bridge/core/entropy.h"
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/refusal.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString inject(const QString &name, const QJsonObject &values = {})
{
    return scriptText(u":/minihost/inject/%1.js"_s.arg(name), values);
}

QWebEngineScript script(const QString &name, const QString &code, ScriptWorld world, bool subFrames)
{
    QWebEngineScript result;
    result.setName(name);
    result.setSourceCode(code);
    result.setInjectionPoint(QWebEngineScript::DocumentCreation);
    result.setWorldId(engineWorld(world));
    result.setRunsOnSubFrames(subFrames);
    return result;
}

// The limits of open calls, and the error beyond them: the same as the dispatcher's.
QJsonObject credit()
{
    const Fault fault { Errors::TooManyCalls, {} };
    const QJsonObject openAuth { { "success"_L1, true }, { "body"_L1, toJson(OpenAuthOutcome(fault)) } };
    const QJsonObject other { { "success"_L1, false }, { "body"_L1, answerOf(fault).body } };
    const bool isBounded = !isWeakened(Weakness::UnboundedCalls);
    return {
        { "openCalls"_L1, isBounded ? Limit::OpenCalls : 1'000'000'000 },
        { "openCharacters"_L1, isBounded ? Limit::OpenCallCharacters : 1'000'000'000'000 },
        { "refusal"_L1, QJsonObject { { "openAuth"_L1, openAuth }, { "other"_L1, other } } },
    };
}

QJsonObject pace()
{
    return { { "charactersAtOnce"_L1, Limit::PacedCharacters },
        { "charactersPerSecond"_L1, Limit::PacedCharactersPerSecond } };
}

QJsonObject configOf(const InjectionSettings &settings)
{
    return {
        { "client"_L1, toString(settings.client.platform) },
        { "version"_L1, settings.client.version },
        { "locale"_L1, settings.client.locale },
        { "secret"_L1, settings.secrets.line },
        { "maxArguments"_L1, static_cast<qint64>(settings.maxArguments) },
        { "credit"_L1, credit() },
        { "pace"_L1, pace() },
        { "pc"_L1,
            QJsonObject {
                // Any origin under .dingtalk.com; the SDK disables its bridge for all others
                // (docs/dingtalk/protocol.md §2.1).
                { "hostOrigin"_L1, "https://im.dingtalk.com"_L1 },
                { "containerId"_L1, settings.containerId },
            } },
    };
}

} // namespace

LineSecrets LineSecrets::make()
{
    SystemEntropy entropy;
    constexpr int bytes = 16;
    if (isWeakened(Weakness::LineSecretsKnown))
        return { u"minihost"_s, u"minihost"_s, u"minihost"_s, u"[minihost:subframe] "_s };
    return { entropy.hex(bytes), entropy.hex(bytes), entropy.hex(bytes),
        u"[minihost:subframe %1] "_s.arg(entropy.hex(bytes)) };
}

QList<QWebEngineScript> injectionScripts(const InjectionSettings &settings)
{
    const QJsonObject config { { "CONFIG"_L1, configOf(settings) } };
    const QString relay = scriptText(u":/qtwebchannel/qwebchannel.js"_s) + u"{\n"_s + inject(u"credit"_s)
        + inject(u"pace"_s) + inject(u"relay"_s, config) + u"}\n"_s;
    QString parts = inject(u"bridge"_s) + inject(u"openauth"_s);
    for (const QString &name : settings.client.scripts)
        parts += inject(name);
    QString page = scriptText(u":/minihost/inject/page.js"_s, config, parts);
    if (isWeakened(Weakness::AnswersInTheirEvent))
        page.replace("later = queueMicrotask"_L1, "later = run => run()"_L1);
    return {
        script(u"minihost-relay"_s, relay, ScriptWorld::Relay, false),
        script(u"minihost-page"_s, page, ScriptWorld::Page, false),
    };
}

QWebEngineScript deviceScript(const InjectionSettings &settings)
{
    const QJsonObject config { { "platform"_L1, settings.client.navigatorPlatform },
        { "vendor"_L1, settings.client.navigatorVendor }, { "isTouch"_L1, settings.isTouch } };
    const QString code = inject(u"device"_s, { { "CONFIG"_L1, config } }) + inject(u"clipboard"_s);
    return script(u"minihost-device"_s, code, ScriptWorld::Page, true);
}

QList<QWebEngineScript> subFrameScripts(const InjectionSettings &settings)
{
    const QJsonObject relay { { "secret"_L1, settings.secrets.frames },
        { "subFrameMark"_L1, settings.secrets.subFrameMark } };
    const QJsonObject page { { "secret"_L1, settings.secrets.frames },
        { "client"_L1, toString(settings.client.platform) } };
    return {
        script(u"minihost-subframe-relay"_s, inject(u"subframerelay"_s, { { "CONFIG"_L1, relay } }), ScriptWorld::Relay,
            true),
        script(u"minihost-subframe"_s, inject(u"subframe"_s, { { "CONFIG"_L1, page } }), ScriptWorld::Page, true),
    };
}

} // namespace MiniHost
