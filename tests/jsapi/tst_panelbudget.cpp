// SPDX-License-Identifier: MIT
// Contents of native panels and of the client's bars are limited before anything is drawn.
#include "bridge/core/limits.h"
#include "bridge/jsapi/panelbudget.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class PanelBudgetTest : public QObject
{
    Q_OBJECT

    static QJsonArray many(int count)
    {
        QJsonArray list;
        for (int i = 0; i < count; ++i)
            list.append(u"o%1"_s.arg(i));
        return list;
    }

private Q_SLOTS:
    void contentWithinTheLimitsIsUnchanged()
    {
        const QJsonObject content { { u"title"_s, u"T"_s }, { u"options"_s, many(60) }, { u"cancel"_s, u"C"_s } };
        QCOMPARE(withinPanel(UiKind::ActionSheet, content), content);
    }

    void aSheetShowsItsFirstRowsAndSaysHowManyMoreThereAre()
    {
        BridgeWorld world;
        world.presenter.uiAnswers.push_back(UiAnswer::given({ { u"index"_s, 7 } }));
        const Answer answer =
            world.answered(u"device.notification.actionSheet"_s, QJsonObject { { "otherButtons"_L1, many(60'000) } });
        // The index of the documented answer is that of the full list.
        QCOMPARE(answer.body["buttonIndex"_L1].toInt(), 7);
        const QJsonObject content = world.presenter.shown.first().content;
        QCOMPARE(content["options"_L1].toArray().size(), Limit::PanelButtons);
        QCOMPARE(content["more"_L1]["options"_L1].toInt(), 60'000 - Limit::PanelButtons);
    }

    void aListThatIsSearchedMayBeLong()
    {
        QJsonArray source;
        for (int i = 0; i < 30'000; ++i)
            source.append(QJsonObject { { "key"_L1, u"k%1"_s.arg(i) }, { "value"_L1, i } });
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        world.answered(u"biz.util.chosen"_s, QJsonObject { { "source"_L1, source } });
        const QJsonObject content = world.presenter.shown.first().content;
        QCOMPARE(content["options"_L1].toArray().size(), Limit::PanelListMembers);
        QCOMPARE(content["more"_L1]["options"_L1].toInt(), 30'000 - Limit::PanelListMembers);
    }

    void aDialogHasAFewButtons()
    {
        BridgeWorld world;
        world.answered(u"device.notification.confirm"_s, QJsonObject { { "buttonLabels"_L1, many(20'000) } });
        const QJsonObject content = world.presenter.shown.first().content;
        QCOMPARE(content["buttons"_L1].toArray().size(), Limit::PanelChoices);
        QCOMPARE(content["more"_L1]["buttons"_L1].toInt(), 20'000 - Limit::PanelChoices);
    }

    void aLongTextKeepsItsBeginning()
    {
        BridgeWorld world;
        world.answered(u"device.notification.alert"_s,
            QJsonObject { { "title"_L1, QString(400'000, u'T') }, { "message"_L1, u"m\n"_s.repeated(200'000) } });
        const QJsonObject content = world.presenter.shown.first().content;
        QVERIFY(content["title"_L1].toString().endsWith(u"… (400,000 characters)"_s));
        QVERIFY(content["message"_L1].toString().size() < Limit::PanelTextCharacters + 50);
    }

    void aPictureInItsAddressIsNotCut()
    {
        const QString picture = u"data:image/png;base64,"_s + QString(50'000, u'A');
        const QJsonObject content = withinPanel(UiKind::Preview, { { u"urls"_s, QJsonArray { picture } } });
        QCOMPARE(content["urls"_L1][0].toString(), picture);
    }

    // Each JSAPI that shows a panel, with the largest value in each of its parameters.
    void noPanelGetsMoreThanTheLimit_data()
    {
        QTest::addColumn<QString>("api");
        for (const char *api :
            { "device.notification.alert", "device.notification.confirm", "device.notification.prompt",
                "device.notification.modal", "device.notification.extendModal", "device.notification.actionSheet",
                "biz.util.chosen", "biz.util.multiSelect", "biz.util.datepicker", "biz.util.timepicker",
                "biz.util.datetimepicker", "biz.util.previewImage", "biz.util.share", "ui.input.plain", "biz.map.view",
                "biz.util.openLink", "biz.contact.choose", "biz.contact.complexPicker" })
            QTest::newRow(api) << QString::fromLatin1(api);
    }

    void noPanelGetsMoreThanTheLimit()
    {
        QFETCH(const QString, api);
        QJsonObject params;
        for (const char *name : { "title", "message", "content", "buttonName", "placeholder", "defaultText", "format",
                 "value", "text", "cancelButton", "url", "image", "corpId", "limitTips", "current" })
            params.insert(QLatin1StringView(name), QString(200'000, u'x'));
        for (const char *name : { "buttonLabels", "otherButtons", "urls", "banner", "pickedUsers", "disabledUsers" })
            params.insert(QLatin1StringView(name), many(3'000));
        QJsonArray objects;
        for (int i = 0; i < 3'000; ++i)
            objects.append(QJsonObject { { "key"_L1, i }, { "title"_L1, u"t"_s }, { "content"_L1, u"c"_s } });
        for (const char *name : { "source", "options", "cells" })
            params.insert(QLatin1StringView(name), objects);
        for (const ClientPlatform client : clientPlatforms()) {
            BridgeWorld world;
            world.asked = client;
            world.call(api, params);
            for (const UiPrompt &prompt : world.presenter.shown) {
                const auto size = QJsonDocument(prompt.content).toJson(QJsonDocument::Compact).size();
                QVERIFY2(size < 500'000, qPrintable(u"%1: %2"_s.arg(api).arg(size)));
            }
        }
    }

    void theTitleBarKeepsWhatCanBeSeen()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        const ClientChrome &chrome = world.client.chrome;
        world.answered(u"biz.navigation.setTitle"_s, QJsonObject { { "title"_L1, QString(990'000, u'W') } });
        QVERIFY(chrome.state().title.size() < Limit::ChromeTextCharacters + 50);
        QJsonArray items;
        for (int i = 0; i < 20'000; ++i)
            items.append(QJsonObject { { "id"_L1, i }, { "text"_L1, QString(1000, u't') } });
        world.answered(u"biz.navigation.setMenu"_s, QJsonObject { { "items"_L1, items } });
        QCOMPARE(chrome.state().menu.size(), Limit::ChromeMenuItems);
        QVERIFY(chrome.state().menu.first().text.size() < Limit::ChromeTextCharacters + 50);
        world.answered(u"device.notification.toast"_s, QJsonObject { { "text"_L1, QString(300'000, u'W') } });
        QVERIFY(chrome.shownToast()->text.size() < Limit::ChromeTextCharacters + 50);
    }

    void theLastOfSeveralDelayedToastsIsShown()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        for (int i = 0; i < 1000; ++i)
            world.answered(u"device.notification.toast"_s,
                QJsonObject { { "text"_L1, u"toast %1"_s.arg(i) }, { "delay"_L1, 0.05 } });
        QVERIFY(!world.client.chrome.shownToast());
        QVERIFY(waitForSignal(&world.client.chrome, &ClientChrome::toastShown));
        QCOMPARE(world.client.chrome.shownToast()->text, u"toast 999"_s);
    }
};

MINIHOST_TEST_MAIN(PanelBudgetTest, QCoreApplication)
#include "tst_panelbudget.moc"
