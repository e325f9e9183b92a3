// SPDX-License-Identifier: MIT
#include "web/container/injection.h"

#include "bridge/core/entropy.h"
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/limits.h"
#include "bridge/core/readfile.h"
#include "bridge/core/weakness.h"
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/refusal.h"
#include "web/container/scriptworld.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString source(const QString &path)
{
    return QString::fromUtf8(readResource(path));
}

QString inject(const QString &name)
{
    return source(u":/minihost/inject/%1.js"_s.arg(name));
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

// How much a page may have under way, and what it hears beyond that: the same as from the dispatcher.
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

QString toText(const QJsonObject &config)
{
    return QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact));
}

QString literal(const InjectionSettings &settings)
{
    return toText({
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
    });
}

const QString placeholder = u"/*CONFIG*/null"_s;

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
    const QString config = literal(settings);
    const QString relay = source(u":/qtwebchannel/qwebchannel.js"_s) + u"{\n"_s + inject(u"credit"_s)
        + inject(u"pace"_s) + inject(u"relay"_s).replace(placeholder, config) + u"}\n"_s;
    // One closure: the parts share `call`, and the page sees none of it.
    QString page =
        u"(() => {\n'use strict';\nconst config = %1;\n"_s.arg(config) + inject(u"bridge"_s) + inject(u"openauth"_s);
    for (const QString &name : settings.client.scripts)
        page += inject(name);
    page += u"})();\n"_s;
    if (isWeakened(Weakness::AnswersInTheirEvent))
        page.replace("later = queueMicrotask"_L1, "later = run => run()"_L1);
    return {
        script(u"minihost-relay"_s, relay, ScriptWorld::Relay, false),
        script(u"minihost-page"_s, page, ScriptWorld::Page, false),
    };
}

QList<QWebEngineScript> subFrameScripts(const InjectionSettings &settings)
{
    const QString relay =
        toText({ { "secret"_L1, settings.secrets.frames }, { "subFrameMark"_L1, settings.secrets.subFrameMark } });
    const QString page =
        toText({ { "secret"_L1, settings.secrets.frames }, { "client"_L1, toString(settings.client.platform) } });
    return {
        script(u"minihost-subframe-relay"_s, inject(u"subframerelay"_s).replace(placeholder, relay), ScriptWorld::Relay,
            true),
        script(u"minihost-subframe"_s, inject(u"subframe"_s).replace(placeholder, page), ScriptWorld::Page, true),
    };
}

} // namespace MiniHost
