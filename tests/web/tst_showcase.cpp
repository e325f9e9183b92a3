// SPDX-License-Identifier: MIT
#include "tests/support/testmain.h"
#include "tests/support/webwait.h"
#include "web/miniapps/miniapps.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Collects console messages: the page must not violate its own content security policy.
class ListeningPage : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;
    QStringList complaints;

protected:
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString &message, int, const QString &) override
    {
        if (level != InfoMessageLevel)
            complaints += message;
    }
};

// The built-in mini-app in the real engine; the client answers by the permission points that the page asks for.
class ShowcaseTest : public QObject
{
    Q_OBJECT

    QWebEngineProfile profile;

    static QUrl address(const QString &language)
    {
        return QUrl(u"qrc:/minihost/miniapps/showcase/index.html?lang="_s + language);
    }

    static QWebEngineScript client()
    {
        QWebEngineScript script;
        script.setInjectionPoint(QWebEngineScript::DocumentCreation);
        script.setWorldId(QWebEngineScript::MainWorld);
        script.setSourceCode(uR"(
            window.asked = [];
            window.openAuth = async params => {
                window.asked.push(JSON.stringify(params));
                if (params.rpcScope === 'Contact.User.Read')
                    return { status: 'ok', result: { authCode: 'mrtjjwdmxxx' } };
                if (params.rpcScope === 'Todo.Todo.Write')
                    return { status: 'cancel', result: null };
                return { status: 'failed', result: null };
            };)"_s);
        return script;
    }

    // What the page shows, without its blanks: the order of the keys is that of DingTalk's document.
    static QString resultOf(QWebEnginePage &page, const QString &id)
    {
        static const QRegularExpression blanks(u"\\s"_s);
        const auto text = evaluate(page, u"document.getElementById('%1').textContent"_s.arg(id));
        return text ? text->toString().remove(blanks) : QString();
    }

private Q_SLOTS:
    void theFolderIsCompiledIn()
    {
        const QStringList names = builtInMiniApps();
        QVERIFY(names.contains(u"showcase"_s));
        for (const QString &name : names)
            QVERIFY2(QFile::exists(builtInMiniAppFolder(name) + "/index.html"_L1), qPrintable(name));
        QVERIFY(QFile::exists(builtInMiniAppFolder(u"showcase"_s) + u"/index.html"_s));
    }

    void eachButtonShowsItsAnswer_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("answer");
        const QString sample =
            uR"({"clientId":"suitedemo","corpId":"dingdemo","fieldScope":"%2","rpcScope":"%1","type":0})"_s;
        QTest::newRow("ok") << u"example1"_s << u"result1"_s
                            << sample.arg(u"Contact.User.Read"_s, u"Contact.User.mobile"_s)
                            << uR"({"status":"ok","result":{"authCode":"mrtjjwdmxxx"}})"_s;
        QTest::newRow("cancel") << u"example2"_s << u"result2"_s << sample.arg(u"Todo.Todo.Write"_s, QString())
                                << uR"({"status":"cancel","result":null})"_s;
        QTest::newRow("failed") << u"failing"_s << u"result3"_s << sample.arg(u"Contact.User.Reed"_s, QString())
                                << uR"({"status":"failed","result":null})"_s;
    }

    void eachButtonShowsItsAnswer()
    {
        QFETCH(QString, button);
        QFETCH(QString, result);
        ListeningPage page(&profile);
        page.scripts().insert(client());
        QCOMPARE(loadPage(page, address(u"zh"_s)), std::optional(true));
        QVERIFY(waitUntilTrue(page, u"document.documentElement.dataset.ready === '1'"_s));
        QVERIFY(evaluate(page, u"document.getElementById('%1').click()"_s.arg(button)));
        const QString status = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(waitUntilTrue(page, u"document.getElementById('%1').dataset.status === '%2'"_s.arg(result, status)));

        const auto asked =
            evaluate(page, u"window.asked.length === 1 ? window.asked[0] : String(window.asked.length)"_s);
        QTEST(QString::fromUtf8(QJsonDocument::fromJson(asked->toString().toUtf8()).toJson(QJsonDocument::Compact)),
            "params");
        QTEST(resultOf(page, result), "answer");
        QCOMPARE(page.complaints, QStringList());
    }

    void bothLanguagesAreComplete()
    {
        ListeningPage page(&profile);
        page.scripts().insert(client());
        const QString visible = u"document.body.innerText"_s;
        QCOMPARE(loadPage(page, address(u"en"_s)), std::optional(true));
        QVERIFY(waitUntilTrue(page, u"document.documentElement.dataset.ready === '1'"_s));
        QCOMPARE(page.title(), u"Authorization demo"_s);
        const QString english = evaluate(page, visible)->toString();
        QVERIFY(std::none_of(english.begin(), english.end(), [](QChar c) { return c.unicode() >= 0x2e80; }));
        QVERIFY(!english.contains("undefined"_L1));

        QCOMPARE(loadPage(page, address(u"zh"_s)), std::optional(true));
        QVERIFY(waitUntilTrue(page, u"document.documentElement.dataset.ready === '1'"_s));
        QCOMPARE(page.title(), u"授权演示"_s);
        QVERIFY(evaluate(page, visible)->toString().contains(u"创建待办"_s));
    }

    void withoutAClientItSaysWhereToOpenIt()
    {
        ListeningPage page(&profile);
        QCOMPARE(loadPage(page, address(u"en"_s)), std::optional(true));
        QVERIFY(waitUntilTrue(page, u"document.documentElement.dataset.ready === '1'"_s));
        QVERIFY(evaluate(page, u"document.getElementById('example1').click()"_s));
        QVERIFY(waitUntilTrue(page, u"document.getElementById('result1').dataset.status === 'unavailable'"_s));
        QVERIFY(waitUntilTrue(page, u"document.querySelector('.meaning').innerText.includes('MiniHost')"_s));
    }

    void aRejectedCallIsShown()
    {
        ListeningPage page(&profile);
        QCOMPARE(loadPage(page, address(u"en"_s)), std::optional(true));
        QVERIFY(evaluate(page, u"window.openAuth = async () => { throw new Error('no bridge'); }"_s));
        QVERIFY(waitUntilTrue(page, u"document.documentElement.dataset.ready === '1'"_s));
        QVERIFY(evaluate(page, u"document.getElementById('example2').click()"_s));
        QVERIFY(waitUntilTrue(page, u"document.getElementById('result2').dataset.status === 'error'"_s));
        QVERIFY2(
            resultOf(page, u"result2"_s).contains(u"\"Error:nobridge\""_s), qPrintable(resultOf(page, u"result2"_s)));
    }

    void aSecondPressWhileTheFirstWaitsAsksOnce()
    {
        ListeningPage page(&profile);
        QCOMPARE(loadPage(page, address(u"en"_s)), std::optional(true));
        QVERIFY(waitUntilTrue(page, u"document.documentElement.dataset.ready === '1'"_s));
        QVERIFY(evaluate(
            page, u"window.calls = 0; window.openAuth = () => { ++window.calls; return new Promise(() => {}); }; 0"_s));
        const QString press = u"document.getElementById('example1').click()"_s;
        QVERIFY(evaluate(page, press));
        QVERIFY(evaluate(page, press));
        QCOMPARE(evaluate(page, u"window.calls"_s)->toInt(), 1);
        QCOMPARE(evaluate(page, u"document.getElementById('result1').dataset.status"_s)->toString(), u"pending"_s);
    }
};

MINIHOST_TEST_MAIN(ShowcaseTest, QApplication)
#include "tst_showcase.moc"
