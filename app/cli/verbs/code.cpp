// SPDX-License-Identifier: MIT
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"
#include "bridge/core/result.h"
#include "bridge/openapi/announcement.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb code();

namespace {

constexpr int timeoutMs = 15'000;

// The answer of the open platform; status 0: no answer, because of `problem`.
struct Reply {
    int status = 0;
    QJsonObject body;
    QString problem;
};

Reply post(const QUrl &url, const QByteArray &controlToken, const QJsonObject &body)
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy); // the open platform is on this machine
    network.setTransferTimeout(timeoutMs);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + controlToken);
    QNetworkReply *reply = network.post(request, jsonText(body));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Reply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.body = QJsonDocument::fromJson(reply->readAll()).object();
    result.problem = reply->errorString();
    return result;
}

// The error of the control API: number, text in both languages, cause and fix.
void printRefusal(const QJsonObject &error)
{
    const auto text = [&error](QLatin1StringView key, QLatin1StringView language) {
        return error.value(key).toObject().value(language).toString();
    };
    if (!error.contains("number"_L1))
        return printError(u"minihost code: %1"_s.arg(error.value("message"_L1).toString()));
    const QString detail = error.value("detail"_L1).toString();
    printError(u"%1 %2 %3%4"_s.arg(QString::number(error.value("number"_L1).toInt()), text("text"_L1, "zh"_L1),
        text("text"_L1, "en"_L1), detail.isEmpty() ? QString() : u" (%1)"_s.arg(detail)));
    printError(u"  cause: %1"_s.arg(text("cause"_L1, "en"_L1)));
    printError(u"  fix:   %1"_s.arg(text("fix"_L1, "en"_L1)));
}

ExitCode printReply(const Reply &reply, const QString &api)
{
    if (reply.status == 0) {
        return reportFault(
            u"code"_s, { Errors::PlatformUnreachable, u"%1: %2"_s.arg(api, reply.problem) }, Language::English);
    }
    const QString code = reply.body.value("authCode"_L1).toString();
    if (reply.status == 200 && !code.isEmpty()) {
        const QJsonObject answer { { "authCode"_L1, code } };
        print(jsonString(answer));
        return ExitCode::Ok;
    }
    if (const QJsonObject error = reply.body.value("error"_L1).toObject(); !error.isEmpty()) {
        printRefusal(error);
        return reply.status == 401 ? ExitCode::CouldNotStart : ExitCode::ExpectationFailed;
    }
    const QString detail =
        u"%1 answered with status %2, but not as MiniHost's control API does"_s.arg(api).arg(reply.status);
    return reportFault(u"code"_s, { Errors::PlatformUnreachable, detail }, Language::English);
}

Result<QByteArray> readControlToken(const QString &given, const QUrl &api)
{
    QString fileName = given;
    if (fileName.isEmpty()) {
        const auto found = findControlTokenFile(api.port(80));
        if (!found)
            return fail(found.error());
        fileName = *found;
    }
    return readRegularFile(fileName, Limit::NoteFileBytes, Errors::ControlRefused).map([](const QByteArray &token) {
        return token.trimmed();
    });
}

CommandLine codeCommandLine()
{
    CommandLine line;
    line.description = u"Gets an authorization code from a running open platform, as if the user had allowed openAuth, "
                       u"by the same rules.\n"
                       "For developers of the app's server. Prints {\"authCode\":\"…\"}, or the error."_s;
    line.options = {
        { u"app"_s, u"The app's clientId, for example suitedemo."_s, u"CLIENTID"_s },
        { u"user"_s, u"The userId of the user who allows, for example member."_s, u"USERID"_s },
        { u"corp"_s, u"The corpId of the organisation (default: the first one that has both the app and the user)."_s,
            u"CORPID"_s },
        { u"rpc-scope"_s, u"Permission points of type rpc, separated by commas."_s, u"CODES"_s },
        { u"field-scope"_s, u"Permission points of type field, separated by commas."_s, u"CODES"_s },
        { u"type"_s,
            u"0: delegated authorization (default); 1: application authorization, which ends without a code (900130)."_s,
            u"0|1"_s, u"0"_s },
        { u"api"_s, u"The address of the open platform, from the ready line of `minihost serve` or `minihost open`."_s,
            u"URL"_s },
        { u"control-token-file"_s, u"The controlTokenFile of the ready line (default: found by the port of --api)."_s,
            u"FILE"_s },
    };
    line.examples = {
        { u"minihost code --app suitedemo --user member --rpc-scope Contact.User.Read --api http://127.0.0.1:4400"_s,
            u"Gets a code for an app and a user of the built-in showcase."_s }
    };
    return line;
}

ExitCode runCode(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(code(), invoked.arguments, parser))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"code"_s, u"takes no argument \"%1\""_s.arg(parser.positionalArguments().first()));
    for (const QString &needed : { u"app"_s, u"user"_s, u"api"_s }) {
        if (parser.value(needed).isEmpty())
            return usageError(u"code"_s, u"the option --%1 is required"_s.arg(needed));
    }
    const QString api = parser.value(u"api"_s);
    QUrl url(api, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "http"_L1 || url.host().isEmpty())
        return usageError(u"code"_s, u"--api must be like http://127.0.0.1:4400, not \"%1\""_s.arg(api));

    const auto token = readControlToken(parser.value(u"control-token-file"_s), url);
    if (!token)
        return reportFault(u"code"_s, token.error(), Language::English);
    url.setPath(u"/__minihost/v1/codes"_s);
    const QJsonObject body { { "app"_L1, parser.value(u"app"_s) }, { "user"_L1, parser.value(u"user"_s) },
        { "corp"_L1, parser.value(u"corp"_s) }, { "rpcScope"_L1, parser.value(u"rpc-scope"_s) },
        { "fieldScope"_L1, parser.value(u"field-scope"_s) }, { "type"_L1, parser.value(u"type"_s) } };
    return printReply(post(url, *token, body), api);
}

} // namespace

Verb code()
{
    return { u"code"_s, u"--app ID --user ID [--rpc-scope CODES] [--field-scope CODES] --api URL"_s,
        u"Gets an authorization code from a running open platform, to test the app's server."_s, codeCommandLine,
        runCode };
}

} // namespace MiniHost::Verbs
