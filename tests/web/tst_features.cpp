// SPDX-License-Identifier: MIT
// Every global name that the engine offers to a page is listed; offline, each feature that could reach another machine
// is refused, gives no result or is absent, as listed here. That no packet leaves is tested in tst_nopacket.
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

#include <QFile>
#include <QJsonObject>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

// By outcome: the result of each feature in the page. "silent": neither a result nor an error.
const QMap<QString, QString> expected {
    { u"refused"_s,
        u"fetch XMLHttpRequest WebSocket EventSource WebTransport image video audio script module FontFace Worker "
        "SharedWorker foreignServiceWorker PushManager Notification SyncManager geolocation getUserMedia "
        "getDisplayMedia "
        "PresentationRequest requestMediaKeySystemAccess publicKeyCredential identityCredential paintWorklet "
        "AudioWorklet "
        "clipboardRead requestMIDIAccess serial hid xr otherLoopback"_s },
    { u"silent"_s,
        u"sendBeacon RTCPeerConnection relayedPeerConnection frame object stylesheet form ping window prefetch "
        "speculationrules contentSecurityReport serviceWorker RemotePlayback speechSynthesis spelling FileSystem "
        "openDatabase "
        "getBattery registerProtocolHandler"_s },
    { u"absent"_s,
        u"BackgroundFetchManager PaymentRequest webkitSpeechRecognition getInstalledRelatedApps bluetooth usb"_s },
};

const QString sitePath = inSource(u"tests/web/sites/reach"_s);

QStringList namesOnTheList()
{
    QFile file(sitePath + "/offered.txt"_L1);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no list");
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace

class FeaturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingTheEngineOffersIsOnTheList()
    {
        PageHarness harness(sitePath);
        QVERIFY(harness.load());
        const QStringList known = namesOnTheList();
        QStringList unknown = harness.value(u"offered().join(' ')"_s).toString().split(u' ');
        QVERIFY(unknown.size() > 1000);
        // Names that the test's page and the client add.
        for (const QString &ours : { u"openAuth"_s, u"offered"_s, u"run"_s, u"__settled"_s })
            unknown.removeAll(ours);
        unknown.removeIf([&](const QString &name) { return known.contains(name); });
        QCOMPARE(unknown.join(u' '), QString());
    }

    void eachFeatureThatCouldReachOutHasItsOutcome()
    {
        PageHarness harness(sitePath);
        QVERIFY(harness.load());
        const QString json = harness.settle(u"run()"_s);
        const QJsonObject outcomes = QJsonDocument::fromJson(json.toUtf8()).object();
        QVERIFY2(outcomes.size() > 50, qPrintable(json));
        QMap<QString, QString> came;
        for (auto each = outcomes.begin(); each != outcomes.end(); ++each)
            came.insert(each.key(), each->toString());
        QStringList wrong;
        for (auto outcome = expected.begin(); outcome != expected.end(); ++outcome) {
            const QStringList features = outcome->split(u' ');
            for (const QString &feature : features) {
                const QString seen = came.take(feature);
                // On a busy machine a refusal may come after the deadline.
                const bool isLate = outcome.key() == "refused"_L1 && seen == "silent"_L1;
                if (seen != outcome.key() && !isLate)
                    wrong += u"%1: %2 instead of %3"_s.arg(feature, seen, outcome.key());
            }
        }
        QCOMPARE(wrong.join(u"; "_s), QString());
        // Features without an outcome in the list above.
        QCOMPARE(came.keys().join(u' '), QString());
    }
};

MINIHOST_TEST_MAIN(FeaturesTest, WebApplication)
#include "tst_features.moc"
