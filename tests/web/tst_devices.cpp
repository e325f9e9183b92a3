// SPDX-License-Identifier: MIT
// What a page sees of the simulated device and its environment, in the real engine.
#include "app/session/clientsession.h"
#include "app/session/environment.h"
#include "bridge/core/jsonreader.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

#include <QRegularExpression>
#include <QVersionNumber>
#include <QWebEngineView>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString site = inSource(u"tests/web/sites/plain"_s);

Environment environmentOf(const QJsonObject &json)
{
    Mistakes mistakes;
    const Environment environment = readEnvironment(JsonReader(mistakes, json, {}, environmentKeys()));
    if (!mistakes.isEmpty())
        qFatal("%s", qPrintable(mistakes.lines().join(u'\n')));
    return environment;
}

struct Shown {
    PageHarness harness;
    QWebEngineView view;

    explicit Shown(const QJsonObject &json, ClientPlatform client = ClientPlatform::Ios)
        : harness(
            site, client, {}, [&json](SimulatorOptions &options) { options.client.environment = environmentOf(json); })
    {
        view.resize(375, 667);
        view.setPage(&harness.page());
        view.show();
    }
    ~Shown() { view.setPage(nullptr); }
    QVariant value(const QString &expression) { return harness.value(expression); }
    bool becomes(const QString &expression) { return waitUntilTrue(harness.page(), expression); }
};

} // namespace

class DevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhoneIsOnItsUsualDevice_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        QTest::addColumn<QString>("seen");
        QTest::newRow("ios") << ClientPlatform::Ios << u"390x844 at 3, iPhone, Apple Computer, Inc."_s;
        QTest::newRow("android") << ClientPlatform::Android << u"412x915 at 2.625, Linux aarch64, Google Inc."_s;
        QTest::newRow("harmony") << ClientPlatform::Harmony << u"360x780 at 3, Linux aarch64, Google Inc."_s;
    }
    void aPhoneIsOnItsUsualDevice()
    {
        QFETCH(ClientPlatform, client);
        Shown shown({}, client);
        QVERIFY(shown.harness.load());
        QTEST(shown
                  .value(u"`${screen.width}x${screen.height} at ${devicePixelRatio}, ${navigator.platform}, "
                         "${navigator.vendor}`"_s)
                  .toString(),
            "seen");
        QVERIFY(shown
                    .value(u"'ontouchstart' in window && matchMedia('(pointer: coarse)').matches"
                           " && matchMedia('(hover: none)').matches && navigator.maxTouchPoints === 5"_s)
                    .toBool());
        QVERIFY(shown.value(u"navigator.userAgentData === undefined"_s).toBool());
    }

    void everyFrameSeesTheTouchScreenFromItsFirstScript()
    {
        Shown shown({});
        QVERIFY(shown.harness.load());
        QCOMPARE(shown.harness.settle(u"new Promise(done => { addEventListener('message', event => done(event.data));"
                                      " const frame = document.createElement('iframe'); frame.srcdoc = '<script>"
                                      "parent.postMessage(navigator.maxTouchPoints + navigator.platform, `*`)</'"
                                      " + 'script>'; document.body.append(frame); })"_s),
            u"\"5iPhone\""_s);
    }

    void aComputerHasAMouse()
    {
        Shown shown({}, ClientPlatform::Pc);
        QVERIFY(shown.harness.load());
        QCOMPARE(shown.value(u"`${navigator.platform} ${navigator.maxTouchPoints} ${innerWidth}`"_s).toString(),
            u"Win32 0 375"_s);
        QVERIFY(!shown.value(u"'ontouchstart' in window"_s).toBool());
    }

    void theUserAgentClaimsNoNewerEngine()
    {
        const auto engine = QVersionNumber::fromString(QString::fromLatin1(qWebEngineChromiumVersion()));
        for (const ClientPlatform client : clientPlatforms()) {
            const QString userAgent = clientIdentity(client, Language::English, u"7.6.15"_s).userAgent;
            const QString claimed = QRegularExpression(u"(?<=Chrome/)[\\d.]+"_s).match(userAgent).captured();
            QVERIFY2(QVersionNumber::fromString(claimed) <= engine, qPrintable(userAgent));
        }
    }

    void withoutADeviceTheEngineIsUnchanged()
    {
        Shown shown({ { "device"_L1, "none"_L1 } });
        QVERIFY(shown.harness.load());
        QVERIFY(!shown.harness.page().devTools().keeps(u"Emulation.setDeviceMetricsOverride"_s));
        QCOMPARE(shown.value(u"innerWidth"_s).toInt(), 375);
    }

    void theFirstScriptSeesTheDevice()
    {
        Shown shown({ { "device"_L1, "iphone-14"_L1 }, { "dark"_L1, true } });
        QVERIFY(shown.harness.load());
        QCOMPARE(shown.value(u"devicePixelRatio"_s).toDouble(), 3.0);
        QCOMPARE(shown.value(u"screen.width + 'x' + screen.height"_s).toString(), u"390x844"_s);
        QCOMPARE(shown.value(u"navigator.maxTouchPoints"_s).toInt(), 5);
        QVERIFY(shown.value(u"matchMedia('(prefers-color-scheme: dark)').matches"_s).toBool());
        QVERIFY(shown.value(u"matchMedia('(pointer: coarse)').matches"_s).toBool());
    }

    void anEnvironmentWithoutADeviceEndsTheEmulation()
    {
        Shown shown({ { "device"_L1, "iphone-14"_L1 }, { "dark"_L1, true }, { "network"_L1, "none"_L1 } });
        QVERIFY(shown.harness.page().url().isEmpty());
        shown.harness.simulator->setEnvironment(environmentOf({ { "device"_L1, "none"_L1 } }));
        QVERIFY(shown.harness.load());
        QVERIFY(shown.becomes(u"devicePixelRatio === 1 && navigator.onLine && !matchMedia('(pointer: coarse)').matches"
                              " && !matchMedia('(prefers-color-scheme: dark)').matches"_s));
    }

    void anotherClientKeepsTheEnvironment()
    {
        Shown shown({ { "device"_L1, "ipad"_L1 }, { "locale"_L1, "fr-FR"_L1 } });
        shown.harness.simulator->setClient(ClientPlatform::Android);
        const Environment &device = shown.harness.simulator->client().device();
        QCOMPARE(device.device->id, u"ipad"_s);
        QCOMPARE(device.locale, u"fr-FR"_s);
    }

    void turningTheDeviceChangesTheScreen()
    {
        Shown shown({ { "device"_L1, "pixel-7"_L1 } });
        QVERIFY(shown.harness.load());
        QVERIFY(shown.value(u"screen.orientation.type"_s).toString().startsWith("portrait"_L1));
        shown.harness.simulator->setEnvironment(
            environmentOf({ { "device"_L1, "pixel-7"_L1 }, { "landscape"_L1, true } }));
        QVERIFY(shown.becomes(u"screen.width === 915 && screen.orientation.type.startsWith('landscape')"_s));
    }

    void offlineCutsThePageOff()
    {
        Shown shown({});
        QVERIFY(shown.harness.load());
        shown.harness.simulator->setEnvironment(environmentOf({ { "network"_L1, "none"_L1 } }));
        QVERIFY(shown.becomes(u"navigator.onLine === false"_s));
        QCOMPARE(
            shown.harness.settle(u"fetch('/index.html').then(() => 'reached', () => 'cut off')"_s), u"\"cut off\""_s);
    }

    void aPlaceIsGivenOrRefused()
    {
        const QString ask = u"new Promise(r => navigator.geolocation.getCurrentPosition(p => r(p.coords.latitude), "
                            "e => r('code ' + e.code)))"_s;
        Shown shown({ { "place"_L1, QJsonObject { { "latitude"_L1, 31.2 }, { "longitude"_L1, 121.5 } } } });
        QVERIFY(shown.harness.load());
        QCOMPARE(shown.harness.settle(ask), u"31.2"_s);
        Shown refused({ { "place"_L1, QJsonValue::Null } });
        QVERIFY(refused.harness.load());
        QCOMPARE(refused.harness.settle(ask), u"\"code 1\""_s);
    }

    void localeTimezoneAndFontFollow()
    {
        Shown shown({ { "locale"_L1, "fr-FR"_L1 }, { "timezone"_L1, "Asia/Tokyo"_L1 }, { "fontScale"_L1, 1.5 } });
        QVERIFY(shown.harness.load());
        QCOMPARE(shown.value(u"Intl.DateTimeFormat().resolvedOptions().locale"_s).toString(), u"fr-FR"_s);
        QCOMPARE(shown.value(u"Intl.DateTimeFormat().resolvedOptions().timeZone"_s).toString(), u"Asia/Tokyo"_s);
        QCOMPARE(shown.value(u"getComputedStyle(document.documentElement).fontSize"_s).toString(), u"24px"_s);
    }

    void theDeviceSurvivesAReloadAndACrash()
    {
        Shown shown({ { "device"_L1, "iphone-14"_L1 } });
        QVERIFY(shown.harness.load());
        QVERIFY(shown.harness.load());
        QCOMPARE(shown.value(u"devicePixelRatio"_s).toDouble(), 3.0);
        bool crashed = false;
        connect(&shown.harness.page(), &MiniAppPage::crashed, this, [&crashed] { crashed = true; });
        shown.harness.page().QWebEnginePage::load(QUrl(u"chrome://crash"_s));
        waitUntil([&crashed] { return crashed; });
        QVERIFY(shown.harness.load());
        QVERIFY(shown.becomes(u"devicePixelRatio === 3 && navigator.maxTouchPoints === 5"_s));
    }

    void aPersonsDevToolsDoNotUndoIt()
    {
        Shown shown({ { "device"_L1, "iphone-14"_L1 } });
        QVERIFY(shown.harness.load());
        QWebEngineProfile profile;
        QWebEnginePage frontend(&profile);
        shown.harness.page().devTools().showIn(&frontend);
        QVERIFY(waitUntilTrue(frontend, u"!!(window.DevToolsAPI && document.body && document.body.children.length)"_s));
        QVERIFY(shown.becomes(u"devicePixelRatio === 3"_s));
        shown.harness.page().devTools().showIn(nullptr);
        QVERIFY(shown.becomes(u"devicePixelRatio === 3"_s));
    }

    void aWrongEnvironmentNamesEveryMistake()
    {
        Mistakes mistakes;
        readEnvironment(JsonReader(mistakes,
            QJsonObject { { "device"_L1, "iphone-15"_L1 }, { "zoom"_L1, 9 }, { "network"_L1, "5g"_L1 },
                { "timezone"_L1, "Mars"_L1 }, { "colour"_L1, 1 } },
            {}, environmentKeys()));
        QCOMPARE(mistakes.lines().size(), 5);
        QVERIFY(mistakes.lines().join(u'\n').contains("iphone-14"_L1));
    }
};

MINIHOST_TEST_MAIN(DevicesTest, WebApplication)
#include "tst_devices.moc"
