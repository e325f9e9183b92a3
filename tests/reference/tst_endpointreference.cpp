// SPDX-License-Identifier: MIT
// docs/reference/endpoints.md: every path of the open platform and of the control API, with its callers.
#include "bridge/openapi/endpoint.h"
#include "tests/openapi/apiworld.h"
#include "tests/support/generateddoc.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QString wordOf(Caller caller)
{
    switch (caller) {
    case Caller::Anyone:
        return u"anyone"_s;
    case Caller::Credentials:
        return u"an app, with id and secret in the request"_s;
    case Caller::AppToken:
        return u"an app, with its token"_s;
    case Caller::UserToken:
        return u"an app, with a user's token"_s;
    case Caller::AnyToken:
        return u"an app, with its own or a user's token"_s;
    case Caller::Browser:
        return u"a browser"_s;
    case Caller::ControlToken:
        return u"who has the control token"_s;
    }
    Q_UNREACHABLE();
}

bool isOldFace(const Endpoint &endpoint)
{
    return endpoint.section == "5.7"_L1;
}

std::vector<Endpoint> ordered(std::vector<Endpoint> endpoints)
{
    std::sort(endpoints.begin(), endpoints.end(),
        [](const Endpoint &a, const Endpoint &b) { return std::tie(a.path, a.method) < std::tie(b.path, b.method); });
    return endpoints;
}

template<typename Belongs>
QString tableOf(const std::vector<Endpoint> &endpoints, Belongs belongs)
{
    QList<QStringList> rows;
    for (const Endpoint &endpoint : ordered(endpoints)) {
        if (belongs(endpoint))
            rows += { u"`%1 %2`"_s.arg(QString::fromLatin1(endpoint.method), endpoint.path), endpoint.summary,
                wordOf(endpoint.caller), endpoint.section.isEmpty() ? u"MiniHost"_s : u"§"_s + endpoint.section };
    }
    return markdownTable({ u"request"_s, u"what for"_s, u"who may call"_s, u"source"_s }, rows);
}

QString reference()
{
    const auto all = allEndpoints();
    return generatedLine(u"bridge/openapi/endpoints and bridge/openapi/control"_s, u"reference/endpointreference"_s)
        + uR"(# Endpoints

The simulated open platform listens on one port of 127.0.0.1 and answers there for several hosts of DingTalk. Source: the section of
[the protocol](../dingtalk/protocol.md), or `MiniHost` for what DingTalk has not. `{name}` is a segment of the path.

A path that is not listed answers 404, another method 405. Errors are in [error codes](errors.md).

## api.dingtalk.com

The token is in the header `x-acs-dingtalk-access-token`.

)"_s
        + tableOf(
            all, [](const Endpoint &e) { return e.caller != Caller::Browser && !isOldFace(e) && !e.section.isEmpty(); })
        + uR"(
## oapi.dingtalk.com

The older interface: HTTP 200 always, `errcode` 0 or not. The token is the parameter `access_token`; parameters may be in
the address, a form or a JSON body.

)"_s + tableOf(all, isOldFace)
        + uR"(
## login.dingtalk.com and account.dingtalk.com

Pages for a browser outside of DingTalk, in Chinese or English as the browser prefers: [web login](../guide/weblogin.md).

)"_s + tableOf(all, [](const Endpoint &e) { return e.caller == Caller::Browser; })
        + uR"(
## Files of pages

)"_s + tableOf(all, [](const Endpoint &e) { return e.caller == Caller::Anyone; })
        + uR"(
## Control API

MiniHost's own, for tests and scripts: `Authorization: Bearer TOKEN`, with the content of the control token file that the ready line of
`minihost serve` names; `POST`, `PUT` and `PATCH` need `Content-Type: application/json`. Bodies and examples are in
[automation](../guide/automation.md).

)"_s + tableOf(allControlEndpoints(), [](const Endpoint &) { return true; });
}

} // namespace

class EndpointReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEndpointHasASummary()
    {
        for (const auto &endpoints : { allEndpoints(), allControlEndpoints() }) {
            for (const Endpoint &endpoint : endpoints) {
                QVERIFY2(endpoint.summary.size() > 20 && endpoint.summary.endsWith(u'.'), qPrintable(endpoint.path));
                QVERIFY2(endpoint.summary.front().isUpper(), qPrintable(endpoint.path));
                QCOMPARE(
                    reference().count(u"| `%1 %2` |"_s.arg(QString::fromLatin1(endpoint.method), endpoint.path)), 1);
            }
        }
    }

    // Without a token and credentials, each endpoint refuses or answers as its row says.
    void aCallWithoutCredentialsIsAnsweredAsTheRowSays_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Caller>("caller");
        QTest::addColumn<bool>("isOld");
        for (const auto &endpoints : { allEndpoints(), allControlEndpoints() }) {
            for (const Endpoint &endpoint : endpoints) {
                QString path = endpoint.path;
                const QByteArray line = endpoint.method + ' ' + path.replace(u'{', u'x').replace(u'}', u'x').toLatin1();
                QTest::newRow(line.constData()) << line << endpoint.caller << isOldFace(endpoint);
            }
        }
    }
    void aCallWithoutCredentialsIsAnsweredAsTheRowSays()
    {
        QFETCH(QByteArray, line);
        QFETCH(Caller, caller);
        QFETCH(bool, isOld);
        const QByteArray body = line.startsWith("GET") ? QByteArray() : "{}"_ba;
        const auto answer = RawClient(m_world.server->port()).ask(line, "Content-Type: application/json\r\n", body);
        const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
        const QString code = isOld ? QString::number(json["errcode"_L1].toInt()) : json["code"_L1].toString();
        switch (caller) {
        case Caller::AppToken:
        case Caller::UserToken:
        case Caller::AnyToken:
            QCOMPARE(code, isOld ? u"41001"_s : u"Unauthorized"_s);
            break;
        case Caller::Credentials:
            QVERIFY2(isOld ? code == "40035"_L1 : code.startsWith("Missing"_L1), qPrintable(code));
            break;
        case Caller::Browser:
            QVERIFY(answer.body.contains("<html"));
            break;
        case Caller::Anyone:
            // There is no file with this id.
            QCOMPARE(answer.status, 404);
            break;
        case Caller::ControlToken:
            QCOMPARE(answer.status, 401);
            QCOMPARE(json["error"_L1]["name"_L1].toString(), u"ControlRefused"_s);
            break;
        }
    }

    void theReferenceIsAsGenerated()
    {
        QCOMPARE(checkGeneratedDoc(u"docs/reference/endpoints.md"_s, reference()), QString());
    }

private:
    ApiWorld m_world;
};

MINIHOST_TEST_MAIN(EndpointReferenceTest, QCoreApplication)
#include "tst_endpointreference.moc"
