// SPDX-License-Identifier: MIT
// docs/reference/devices.md is generated from the built-in devices.
#include "app/session/device.h"
#include "tests/support/generateddoc.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QStringList row(const DevicePreset &device)
{
    QStringList clients;
    for (const ClientPlatform client : device.clients)
        clients += toString(client);
    const QString name =
        device.name.zh == device.name.en ? device.name.en : u"%1 (%2)"_s.arg(device.name.en, device.name.zh);
    return { u"`%1`"_s.arg(device.id), name, clients.join(u", "_s),
        u"%1 × %2"_s.arg(device.screen.width()).arg(device.screen.height()), QString::number(device.pixelRatio),
        device.touch ? u"yes"_s : u"no"_s, device.brand, device.model, device.systemVersion };
}

QString reference(const QList<DevicePreset> &devices)
{
    QList<QStringList> rows;
    for (const DevicePreset &device : devices)
        rows += row(device);
    return generatedLine(u"resources/devices/devices.json"_s, u"reference/devicereference"_s) + uR"(# Devices

For `--device ID`, the key `device` of scenarios, and the window's device menu; see [devices](../guide/devices.md), also for devices of your
own. Clients: those the device can be of; the first is the usual one. Screen: in CSS pixels, upright. Brand, model and system are what
`device.base.getPhoneInfo` says.

)"_s
        + markdownTable({ u"id"_s, u"name"_s, u"clients"_s, u"screen"_s, u"pixel ratio"_s, u"touch"_s, u"brand"_s,
                            u"model"_s, u"system"_s },
            rows);
}

} // namespace

class DeviceReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReferenceIsAsGenerated()
    {
        // The test's home folder has no devices of a user.
        const auto devices = loadDevices();
        QVERIFY(devices);
        QVERIFY(devices->size() >= 9);
        QCOMPARE(checkGeneratedDoc(u"docs/reference/devices.md"_s, reference(*devices)), QString());
    }

    void anUnknownDeviceIsAnsweredWithTheNearestName()
    {
        const auto found = findDevice(u"iphone-99"_s);
        QVERIFY(!found);
        QVERIFY2(found.error().detail.contains("\"iphone-14\""_L1), qPrintable(found.error().detail));
    }
};

MINIHOST_TEST_MAIN(DeviceReferenceTest, QCoreApplication)
#include "tst_devicereference.moc"
