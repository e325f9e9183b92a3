// SPDX-License-Identifier: MIT
// The device and its environment in the window: the chip, the popover, the stage, and touch input.
#include "app/desktop/client/clientframe.h"
#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/window/devicepopover.h"
#include "app/desktop/window/topbar.h"
#include "bridge/core/events/client.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QWebEngineView>

using namespace MiniHost;

namespace {

template<typename Widget>
Widget *named(const QWidget &parent, const QString &name)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

struct DeviceDesk : Desk {
    DevicePopover *open() const
    {
        window->topBar()->device()->click();
        return window->findChild<DevicePopover *>();
    }
    void choose(const QString &field, const QVariant &value) const
    {
        auto *box = named<QComboBox>(*open(), field);
        box->setCurrentIndex(box->findData(value));
        window->findChild<DevicePopover *>()->hide();
    }
};

} // namespace

class DeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsChosenAndThePageHasItsScreen()
    {
        const DeviceDesk desk;
        QVERIFY(desk.isReady());
        desk.choose(u"Device"_s, u"iphone-se"_s);
        QVERIFY(waitUntilTrue(desk.page(), u"devicePixelRatio === 2 && screen.width === 375 && innerWidth === 375"_s));
        QVERIFY(desk.window->topBar()->device()->text().contains(u"iPhone SE"_s));
        QVERIFY(desk.recorded(Events::DeviceChanged::Kind, u"device"_s, u"iphone-se"_s));
    }

    void aDeviceThatDoesNotFitIsShownSmaller()
    {
        const DeviceDesk desk;
        QVERIFY(desk.isReady());
        desk.window->resize(1100, 700);
        desk.choose(u"Device"_s, u"ipad"_s);
        QVERIFY(waitUntilTrue(desk.page(), u"Math.abs(innerWidth - 768) < 3"_s));
        const QWebEngineView *view = desk.window->frame()->view();
        QVERIFY(view->width() < 768);
        QVERIFY(desk.window->frame()->rect().contains(desk.window->frame()->screenRect()));
    }

    void theMouseActsAsAFingerOnATouchDevice()
    {
        const DeviceDesk desk;
        QVERIFY(desk.isReady());
        desk.choose(u"Device"_s, u"iphone-14"_s);
        QVERIFY(waitUntilTrue(desk.page(), u"navigator.maxTouchPoints === 5"_s));
        evaluate(desk.page(),
            u"window.seen = []; for (const n of ['touchstart', 'touchend', 'click'])"
            "addEventListener(n, e => seen.push(e.type + ' ' + e.isTrusted)); 0"_s);
        // The engine knows of the page's listeners after the next frame.
        desk.page().runJavaScript(
            u"delete window.drawn; requestAnimationFrame(() => requestAnimationFrame(() => window.drawn = 1)); 0"_s);
        QVERIFY(waitUntilTrue(desk.page(), u"'drawn' in window"_s));
        QWidget *surface = desk.window->frame()->view()->focusProxy();
        QTest::mouseClick(surface, Qt::LeftButton, {}, QPoint(20, 20));
        waitUntilTrue(desk.page(), u"seen.length >= 3"_s);
        QCOMPARE(evaluate(desk.page(), u"seen.join()"_s).value_or(QVariant()).toString(),
            u"touchstart true,touchend true,click true"_s);
    }

    void anInvalidPositionIsReportedAndNothingChanges()
    {
        const DeviceDesk desk;
        DevicePopover *popover = desk.open();
        auto *place = named<QLineEdit>(*popover, u"Location"_s);
        place->setText(u"somewhere"_s);
        Q_EMIT place->editingFinished();
        QVERIFY(toJson(desk.simulator->environment()).isEmpty());
        bool told = false;
        for (const QLabel *label : popover->findChildren<QLabel *>())
            told = told || label->text().contains(u"somewhere"_s);
        QVERIFY(told);
        place->setText(u"31.2,121.5"_s);
        Q_EMIT place->editingFinished();
        QCOMPARE(desk.simulator->environment().place->latitude, 31.2);
    }
};

MINIHOST_TEST_MAIN(DeviceTest, WebApplication)
#include "tst_device.moc"
