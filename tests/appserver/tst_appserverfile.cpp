// SPDX-License-Identifier: MIT
// miniapp.json is read or refused with every mistake, routes are matched, and the published schema agrees with the
// reader.
#include "bridge/appserver/appserverfile.h"
#include "bridge/core/errors/files.h"
#include "tests/support/publishedschema.h"
#include "tests/support/quotedjson.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString root = sourceFolder();
const QString example = root + "/tests/scenarios/backend/app"_L1;

HttpRequest request(const QByteArray &method, const QString &address)
{
    const QUrl url(address);
    HttpRequest request;
    request.method = method;
    request.path = url.path();
    request.query = QUrlQuery(url);
    return request;
}

// The index of the route that answers the request, or -1.
qsizetype matched(const AppServerFile &file, const HttpRequest &request)
{
    const auto match = file.match(request);
    return match ? match->route - file.routes().data() : -1;
}

Result<std::shared_ptr<const AppServerFile>> parse(const QByteArray &json)
{
    return AppServerFile::parse(json, u"app/miniapp.json"_s, example);
}

QByteArray withRoute(const QByteArray &route)
{
    return "{\"routes\": [\n" + route + "]}";
}

} // namespace

class AppServerFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstMatchingRouteAnswers()
    {
        const auto file = parse(json("{'routes': ["
                                     "{'method': 'GET', 'path': '/a', 'query': {'x': '1', 'y': '*'}, 'answer': {}},"
                                     "{'method': 'GET', 'path': '/a', 'answer': {}},"
                                     "{'method': 'POST', 'path': '/todo/:id', 'answer': {}},"
                                     "{'path': '/files/*', 'answer': {}}]}"));
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QCOMPARE(matched(**file, request("GET", u"/a?x=1&y="_s)), 0);
        QCOMPARE(matched(**file, request("GET", u"/a?x=1"_s)), 1);
        QCOMPARE(matched(**file, request("HEAD", u"/a"_s)), 1);
        QCOMPARE(matched(**file, request("POST", u"/a"_s)), -1);
        QCOMPARE(matched(**file, request("POST", u"/todo/7"_s)), 2);
        QCOMPARE(matched(**file, request("POST", u"/todo/"_s)), -1);
        QCOMPARE(matched(**file, request("POST", u"/todo/7/x"_s)), -1);
        QCOMPARE(matched(**file, request("DELETE", u"/files/b/c"_s)), 3);
        QCOMPARE((*file)->match(request("POST", u"/todo/7"_s))->path.value(u"id"_s), u"7"_s);
        QCOMPARE((*file)->match(request("GET", u"/files/b/c"_s))->path.value(u"rest"_s), u"b/c"_s);
        QVERIFY(!(*file)->takesCodes());
    }

    void aRouteWithAUserPlaceholderNeedsASession()
    {
        const auto file = AppServerFile::load(example);
        QVERIFY2(file && *file, file ? "" : qPrintable(file.error().detail));
        QStringList needing;
        for (const Route &route : (*file)->routes()) {
            if (route.needsSession)
                needing += route.path.toString();
        }
        QCOMPARE(needing, QStringList({ u"/api/me"_s, u"/api/contact"_s }));
        QVERIFY((*file)->takesCodes());
        QCOMPARE((*file)->app().value, u"suitedemo"_s);
    }

    void aFileMayBeAboutStepsAfterATokenAlone()
    {
        const QByteArray text =
            json("{'afterToken': [{'scope': 'A.B', 'method': 'POST', 'path': '/x', 'body': {'n': 1}},"
                 "{'path': '/x/${result.id}'}]}");
        const auto file = parse(text);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QCOMPARE((*file)->routes().size(), 0);
        QCOMPARE((*file)->afterToken().size(), 2);
        const TokenStep &step = (*file)->afterToken().first();
        QCOMPARE(step.name, u"afterToken[0]"_s);
        QCOMPARE(step.scope.value, u"A.B"_s);
        QCOMPARE(step.method, "POST");
        QCOMPARE(step.body["n"_L1].toInt(), 1);
        QCOMPARE((*file)->afterToken()[1].method, "GET");
        QVERIFY(!(*file)->takesCodes());
        const PublishedSchema schema(root + "/resources/schemas/miniapp-1.schema.json"_L1);
        QCOMPARE(schema.refusal(text), QString());
    }

    void theShowcasesFileIsValidForReaderAndSchema()
    {
        const PublishedSchema schema(root + "/resources/schemas/miniapp-1.schema.json"_L1);
        const QByteArray content = contentOf(root + "/web/miniapps/showcase/miniapp.json"_L1);
        QVERIFY2(parse(content), "the reader refuses it");
        QCOMPARE(schema.refusal(content), QString());
    }

    void aFolderWithoutMiniappJsonHasNoRoutes()
    {
        const QTemporaryDir folder;
        const auto file = AppServerFile::load(folder.path());
        QVERIFY(file);
        QVERIFY(!*file);
    }

    void aMistakeIsReportedWithItsPlaceAndARemedy_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("bySchema");
        const auto row = [](const QByteArray &route, const char *message, bool bySchema) {
            QTest::newRow(message) << withRoute(route) << QString::fromUtf8(message) << bySchema;
        };
        QTest::newRow("no routes") << QByteArray("{\"rutes\": []}") << u"did you mean \"routes\"?"_s << true;
        row(json("{'path': '/a', 'exchnge': {'code': 'query.c'}}"), "did you mean \"exchange\"?", true);
        row(json("{'path': '/a'}"), "does one of these: \"answer\", \"exchange\"", true);
        row(json("{'path': '/a', 'answer': {}, 'sign': {}}"), "does one of these", true);
        row(json("{'answer': {}}"), "line 2, column 1: routes[0].path: is missing", true);
        row(json("{'path': 'a', 'answer': {}}"), "begins with \"/\"", true);
        row(json("{'path': '/a?x=1', 'answer': {}}"), "goes to \"query\"", true);
        row(json("{'path': '/*/a', 'answer': {}}"), "a whole segment, and the last one", true);
        row(json("{'path': '/a/:', 'answer': {}}"), "\":\" wants a name behind it", false);
        row(json("{'path': '/a', 'method': 'get', 'answer': {}}"), "routes[0].method", true);
        row(json("{'path': '/a', 'exchange': {}}"), "routes[0].exchange.code: is missing", true);
        row(json("{'path': '/a', 'exchange': {'code': 'authCode'}}"), "says where in the request it is", true);
        row(json("{'path': '/a', 'answer': {'json': {'n': '${user.nik}'}}}"), "did you mean \"${user.nick}\"?", false);
        row(json("{'path': '/a/:id', 'answer': {'text': '${path.it}'}}"), "no value \"${path.it}\" here", false);
        row(json("{'path': '/a', 'exchange': {'code': 'query.c', 'answer': {'json': '${token.accessToken}'}}}"),
            "set \"exposeToken\": true", false);
        row(json("{'path': '/a', 'answer': {'json': '${token.accessToken}'}}"), "would hand the token to the page",
            false);
        row(json("{'path': '/a', 'answer': {'json': 1, 'text': 'x'}}"), "has one of \"json\", \"text\" and \"file\"",
            true);
        row(json("{'path': '/a', 'answer': {'file': '../login.scenario.json'}}"), "there is no file", false);
        row(json("{'path': '/a', 'answer': {'file': 'none.json'}}"), "there is no file \"none.json\"", false);
        row(json("{'path': '/a', 'answer': {'status': 99}}"), "routes[0].answer.status", true);
        row(json("{'path': '/a', 'answer': {'headers': {'X': 'a\\r\\nb'}}}"), "only printable ASCII", false);
        row(json("{'path': '/a', 'answer': {'headers': {'X': 1}}}"), "routes[0].answer.headers.X: must be a string",
            true);
        row(json("{'path': '/a', 'delayMs': 60001, 'answer': {}}"), "routes[0].delayMs", true);
        row(json("{'path': '/a', 'openapi': {'path': 'v1.0'}}"), "like \"/v1.0/contact/users/me\"", true);
        const auto step = [](const QByteArray &steps, const char *message, bool bySchema) {
            QTest::newRow(message) << "{\"afterToken\": [\n" + steps + "]}" << QString::fromUtf8(message) << bySchema;
        };
        step(json("{'method': 'GET'}"), "line 2, column 1: afterToken[0].path: is missing", true);
        step(json("{'path': 'v1.0/x'}"), "afterToken[0].path: begins with \"/\"", true);
        step(json("{'path': '/x', 'method': 'HEAD'}"), "afterToken[0].method", true);
        step(json("{'path': '/x', 'scpe': 'A.B'}"), "did you mean \"scope\"?", true);
        step(json("{'path': '/x/${user.unionid}'}"), "did you mean \"${user.unionId}\"?", false);
        step(json("{'path': '/x', 'body': ['${query.id}']}"), "afterToken[0].body: there is no value \"${query.id}\"",
            false);
        step(json("{'path': '/x/${result.id}'}"), "afterToken[0].path: there is no value \"${result.id}\"", false);
        row("{\"path\": \"/a/:x\", \"answer\": {}},\n{\"path\": \"/a/:y\", \"sign\": {}}",
            "line 3, column 1: routes[1]: is never reached: routes[0] listens to the same", false);
    }
    void aMistakeIsReportedWithItsPlaceAndARemedy()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        QFETCH(bool, bySchema);
        const auto file = parse(json);
        QVERIFY2(!file, "the reader takes it");
        QCOMPARE(file.error().code, Errors::BackendInvalid);
        QVERIFY2(file.error().detail.startsWith("app/miniapp.json:"_L1), qPrintable(file.error().detail));
        QVERIFY2(file.error().detail.contains(message), qPrintable(file.error().detail));
        const PublishedSchema schema(root + "/resources/schemas/miniapp-1.schema.json"_L1);
        QCOMPARE(!schema.refusal(json).isEmpty(), bySchema);
    }

    void invalidJsonIsReportedWithItsLine()
    {
        const auto file = parse("{\n\"routes\": }");
        QVERIFY(!file);
        QCOMPARE(file.error().code, Errors::BackendUnreadable);
        QVERIFY2(file.error().detail.contains("app/miniapp.json: line 2"_L1), qPrintable(file.error().detail));
    }

    void theShippedExampleIsValidForReaderAndSchema()
    {
        const PublishedSchema schema(root + "/resources/schemas/miniapp-1.schema.json"_L1);
        const QByteArray content = contentOf(example + "/miniapp.json"_L1);
        QVERIFY2(parse(content), "the reader refuses it");
        QCOMPARE(schema.refusal(content), QString());
    }

    void theSchemaKnowsEveryKindOfRoute()
    {
        const PublishedSchema schema(root + "/resources/schemas/miniapp-1.schema.json"_L1);
        const QJsonValue route = schema.document()["properties"_L1]["routes"_L1]["items"_L1];
        for (const RouteKind &kind : allRouteKinds()) {
            const QJsonObject said = route["properties"_L1][kind.name].toObject();
            QVERIFY2(!said.isEmpty(), qPrintable(kind.name));
            for (const QString &key : kind.keys)
                QVERIFY2(said["properties"_L1].toObject().contains(key), qPrintable(kind.name + u'.' + key));
        }
        QCOMPARE(route["oneOf"_L1].toArray().size(), static_cast<qsizetype>(allRouteKinds().size()));
    }
};

MINIHOST_TEST_MAIN(AppServerFileTest, QCoreApplication)
#include "tst_appserverfile.moc"
