// SPDX-License-Identifier: MIT
#include "bridge/http/responsehead.h"
#include "bridge/http/router.h"
#include "tests/support/headerof.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class RouterTest : public QObject
{
    Q_OBJECT

    Router m_router { plainRefusal };

    static Router::Function say(const QByteArray &word)
    {
        return [word](const HttpRequest &request) {
            return HttpResponse::text(word + request.parameters.join(u'|').toUtf8(), 200);
        };
    }
    HttpResponse route(const QByteArray &method, const QString &path)
    {
        HttpRequest request;
        request.method = method;
        request.path = path;
        return m_router.route(request);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_router.add("GET", u"/users/{id}"_s, say("user "));
        m_router.add("DELETE", u"/users/{id}"_s, say("gone "));
        m_router.add("GET", u"/users/{id}/tasks/{task}"_s, say("task "));
        m_router.add("POST", u"/token"_s, say("token"));
        m_router.add("GET", u"/users/all"_s, say("all"));
        m_router.add("GET", u"/users/{id}/tasks/list"_s, say("list "));
    }

    void aPathFindsItsFunction_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("exact") << "POST"_ba << u"/token"_s << "token"_ba;
        QTest::newRow("one parameter") << "GET"_ba << u"/users/me"_s << "user me"_ba;
        QTest::newRow("two parameters") << "GET"_ba << u"/users/me/tasks/7"_s << "task me|7"_ba;
        QTest::newRow("exact wins") << "GET"_ba << u"/users/all"_s << "all"_ba;
        QTest::newRow("a word wins") << "GET"_ba << u"/users/me/tasks/list"_s << "list me"_ba;
        QTest::newRow("HEAD is GET's") << "HEAD"_ba << u"/users/me"_s << "user me"_ba;
        QTest::newRow("other method") << "DELETE"_ba << u"/users/me"_s << "gone me"_ba;
    }
    void aPathFindsItsFunction()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const HttpResponse response = route(method, path);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, body);
    }

    void anUnknownPathIsNotFound_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : { u""_s, u"/"_s, u"/users"_s, u"/users/"_s, u"/users/me/"_s, u"/token/"_s,
                 u"token"_s, u"/Token"_s, u"/x/token"_s, u"/users//tasks/7"_s })
            QTest::newRow(qPrintable(u"path "_s + path)) << path;
    }
    void anUnknownPathIsNotFound()
    {
        QFETCH(QString, path);
        const HttpResponse response = route("GET", path);
        QCOMPARE(response.status, 404);
        QVERIFY(response.body.contains(path.toUtf8()));
    }

    void aWrongMethodIs405WithTheAllowedOnes()
    {
        const HttpResponse response = route("PUT", u"/users/me"_s);
        QCOMPARE(response.status, 405);
        QCOMPARE(headerOf(response, "Allow"), "DELETE, GET, HEAD, OPTIONS"_ba);
        QCOMPARE(route("GET", u"/token"_s).status, 405);
        QCOMPARE(route("HEAD", u"/token"_s).status, 405);
    }

    void optionsAreAnswered()
    {
        const HttpResponse response = route("OPTIONS", u"/token"_s);
        QCOMPARE(response.status, 204);
        QCOMPARE(headerOf(response, "Allow"), "OPTIONS, POST"_ba);
        QCOMPARE(route("OPTIONS", u"/nothing"_s).status, 404);
    }
};

MINIHOST_TEST_MAIN(RouterTest, QCoreApplication)
#include "tst_router.moc"
