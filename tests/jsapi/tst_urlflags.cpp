// SPDX-License-Identifier: MIT
#include "bridge/jsapi/urlflags.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class UrlFlagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parametersOfAnAddressChangeTheClient_data()
    {
        QTest::addColumn<QString>("query");
        // Colour, orientation, full screen, translucent bar, no progress bar.
        QTest::addColumn<QString>("look");
        QTest::newRow("nothing") << u"a=1&dd=2"_s << u"||000"_s;
        QTest::newRow("colour") << u"dd_nav_bgcolor=FF348EED"_s << u"#348EED||000"_s;
        QTest::newRow("colour, small letters") << u"dd_nav_bgcolor=ff5e97f6"_s << u"#5E97F6||000"_s;
        QTest::newRow("landscape") << u"dd_orientation=landscape"_s << u"|landscape|000"_s;
        QTest::newRow("auto") << u"dd_orientation=auto"_s << u"|auto|000"_s;
        QTest::newRow("full screen") << u"dd_full_screen=true"_s << u"||100"_s;
        QTest::newRow("not full screen") << u"dd_full_screen=false"_s << u"||000"_s;
        QTest::newRow("translucent") << u"dd_nav_translucent=true"_s << u"||010"_s;
        QTest::newRow("no progress") << u"dd_progress=false"_s << u"||001"_s;
        QTest::newRow("progress") << u"dd_progress=true"_s << u"||000"_s;
        QTest::newRow("several") << u"x=1&dd_full_screen=true&dd_nav_bgcolor=FF6C94F7"_s << u"#6C94F7||100"_s;
    }
    void parametersOfAnAddressChangeTheClient()
    {
        QFETCH(QString, query);
        QFETCH(QString, look);
        ClientChrome::State state;
        const UrlFlags flags = applyUrlFlags(QUrl(u"https://app.example.com/a?"_s + query + u"#b"_s), state);
        QVERIFY(flags.ignored.isEmpty());
        QCOMPARE(u"%1|%2|%3%4%5"_s.arg(state.barColour, state.orientation)
                     .arg(state.fullScreen)
                     .arg(state.barTranslucent)
                     .arg(state.progressHidden),
            look);
    }

    void unknownParametersAreListedAsIgnored_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("unknown") << u"dd_share=false"_s;
        QTest::newRow("no colour") << u"dd_nav_bgcolor=red"_s;
        QTest::newRow("short colour") << u"dd_nav_bgcolor=348EED"_s;
        QTest::newRow("colour and a new line") << u"dd_nav_bgcolor=FF348EED%0A"_s;
        QTest::newRow("no orientation") << u"dd_orientation=upside"_s;
        QTest::newRow("no switch") << u"dd_full_screen=1"_s;
    }
    void unknownParametersAreListedAsIgnored()
    {
        QFETCH(QString, query);
        ClientChrome::State state;
        const UrlFlags flags = applyUrlFlags(QUrl(u"https://app.example.com/?"_s + query), state);
        QVERIFY(flags.applied.isEmpty());
        QCOMPARE(flags.ignored.value(query.section(u'=', 0, 0)).toString(),
            QUrl::fromPercentEncoding(query.section(u'=', 1).toUtf8()));
        QVERIFY(state.barColour.isEmpty() && state.orientation.isEmpty() && !state.fullScreen);
    }
};

MINIHOST_TEST_MAIN(UrlFlagsTest, QCoreApplication)
#include "tst_urlflags.moc"
