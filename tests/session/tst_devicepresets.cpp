// SPDX-License-Identifier: MIT
// Device presets: the built-in file, a user's own file, and the published schema, which agrees with the reader.
#include "app/session/device.h"
#include "bridge/core/errors/files.h"
#include "tests/support/publishedschema.h"
#include "tests/support/quotedjson.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

QByteArray withDevice(const QByteArray &device)
{
    return json("{'devices': [") + device + "]}";
}

} // namespace

class DevicePresetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInDevicesFitTheSchema()
    {
        const PublishedSchema schema(sourceFolder() + u"/resources/schemas/devices-1.schema.json"_s);
        QCOMPARE(schema.refusal(contentOf(sourceFolder() + u"/resources/devices/devices.json"_s)), QString());
    }

    void readerAndSchemaAgree_data()
    {
        QTest::addColumn<QByteArray>("device");
        QTest::addColumn<QString>("mistake"); // part of the reader's message; empty: both accept the device
        QTest::newRow("least") << json("{'id': 'x', 'name': 'X', 'clients': ['ios'], 'screen': [400, 800], "
                                       "'pixelRatio': 2}")
                               << QString();
        QTest::newRow("two languages") << json("{'id': 'x', 'name': {'zh': '机', 'en': 'X'}, 'clients': ['pc'], "
                                               "'screen': [400, 800], 'pixelRatio': 1.5, 'touch': false, "
                                               "'brand': 'B', 'model': 'M', 'systemVersion': '1'}")
                                       << QString();
        QTest::newRow("no id") << json("{'name': 'X', 'clients': ['ios'], 'screen': [400, 800], 'pixelRatio': 2}")
                               << u"id"_s;
        QTest::newRow("unknown client") << json("{'id': 'x', 'name': 'X', 'clients': ['web'], 'screen': [400, 800], "
                                                "'pixelRatio': 2}")
                                        << u"web"_s;
        QTest::newRow("one side") << json("{'id': 'x', 'name': 'X', 'clients': ['ios'], 'screen': [400], "
                                          "'pixelRatio': 2}")
                                  << u"screen"_s;
        QTest::newRow("a side too long") << json("{'id': 'x', 'name': 'X', 'clients': ['ios'], 'screen': [400, 5000], "
                                                 "'pixelRatio': 2}")
                                         << u"screen"_s;
        QTest::newRow("half a pixel") << json("{'id': 'x', 'name': 'X', 'clients': ['ios'], 'screen': [400.5, 800], "
                                              "'pixelRatio': 2}")
                                      << u"screen"_s;
        QTest::newRow("pixel ratio") << json("{'id': 'x', 'name': 'X', 'clients': ['ios'], 'screen': [400, 800], "
                                             "'pixelRatio': 9}")
                                     << u"pixelRatio"_s;
        QTest::newRow("unknown key") << json("{'id': 'x', 'name': 'X', 'clients': ['ios'], 'screen': [400, 800], "
                                             "'pixelRatio': 2, 'weight': 1}")
                                     << u"weight"_s;
    }
    void readerAndSchemaAgree()
    {
        QFETCH(QByteArray, device);
        QFETCH(QString, mistake);
        const PublishedSchema schema(sourceFolder() + u"/resources/schemas/devices-1.schema.json"_s);
        const auto read = readDevices(withDevice(device), u"devices.json"_s);
        QCOMPARE(schema.refusal(withDevice(device)).isEmpty(), mistake.isEmpty());
        QCOMPARE(bool(read), mistake.isEmpty());
        if (!read) {
            QCOMPARE(read.error().code, Errors::EnvironmentInvalid);
            QVERIFY2(read.error().detail.contains(mistake), qPrintable(read.error().detail));
        }
    }
};

MINIHOST_TEST_MAIN(DevicePresetsTest, QCoreApplication)
#include "tst_devicepresets.moc"
