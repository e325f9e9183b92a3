// SPDX-License-Identifier: MIT
#include "app/cli/display.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace MiniHost;

class DisplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
            qunsetenv(name);
    }

    void aDisplayIsWhatTheEnvironmentNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("display");
        QTest::newRow("X11") << QByteArray("DISPLAY") << QByteArray(":0") << true;
        QTest::newRow("Wayland") << QByteArray("WAYLAND_DISPLAY") << QByteArray("wayland-0") << true;
        QTest::newRow("empty") << QByteArray("DISPLAY") << QByteArray("") << false;
        QTest::newRow("none") << QByteArray("SOMETHING_ELSE") << QByteArray(":0") << false;
    }

    void aDisplayIsWhatTheEnvironmentNames()
    {
#if defined(Q_OS_MACOS) || defined(Q_OS_WIN)
        QSKIP("this system always has one");
#endif
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        qputenv(name.constData(), value);
        QTEST(hasDisplay(), "display");
    }

    void aQtPlatformWithoutWindowsIsKept_data()
    {
        QTest::addColumn<QByteArray>("platform");
        QTest::addColumn<bool>("display");
        QTest::newRow("offscreen") << QByteArray("offscreen") << false;
        QTest::newRow("offscreen with parameters") << QByteArray("offscreen:fontconfig") << false;
        QTest::newRow("minimal") << QByteArray("minimal") << false;
        QTest::newRow("xcb") << QByteArray("xcb") << true;
    }

    void aQtPlatformWithoutWindowsIsKept()
    {
        QFETCH(QByteArray, platform);
        qputenv("DISPLAY", ":0");
        qputenv("QT_QPA_PLATFORM", platform);
        QTEST(hasDisplay(), "display");
    }
};

MINIHOST_TEST_MAIN(DisplayTest, QCoreApplication)
#include "tst_display.moc"
