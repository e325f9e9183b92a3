// SPDX-License-Identifier: MIT
#include "app/desktop/asked/picklist.h"
#include "app/desktop/asked/uiregistry.h"
#include "app/desktop/asked/wheelcolumn.h"
#include "bridge/jsapi/panelbudget.h"
#include "tests/desktop/shownui.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

using namespace MiniHost;

namespace {

UiPrompt changed(UiKind kind, ClientPlatform client, const QJsonObject &members)
{
    UiPrompt prompt = examplePrompt(kind, client);
    for (auto member = members.begin(); member != members.end(); ++member)
        prompt.content[member.key()] = member.value();
    return prompt;
}

void everyClient()
{
    QTest::addColumn<ClientPlatform>("client");
    for (const ClientPlatform client : clients)
        QTest::addRow("%s", qPrintable(toString(client))) << client;
}

} // namespace

class ClientUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasExactlyOnePanel()
    {
        const std::vector<ClientUi> all = allClientUis();
        QSet<QString> names;
        for (const ClientUi &ui : all)
            names.insert(toString(ui.kind));
        QCOMPARE(names.size(), static_cast<qsizetype>(all.size()));
        QCOMPARE(names.size(), allWords<UiKind>().size());
    }

    void aPanelStaysOnTheScreenAndItsButtonsAreWhole_data() { everyKindOnEveryClient(); }
    void aPanelStaysOnTheScreenAndItsButtonsAreWhole()
    {
        QFETCH(UiKind, kind);
        QFETCH(ClientPlatform, client);
        const Shown shown(kind, client);
        QVERIFY(shown.overlay->rect().contains(shown.panel().geometry()));
        const auto buttons = shown.panel().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (!button->isVisible())
                continue;
            const QRect place(button->mapTo(shown.overlay, QPoint()), button->size());
            QVERIFY2(shown.panel().geometry().contains(place), qPrintable(button->text()));
            QVERIFY2(QFontMetrics(button->font()).horizontalAdvance(button->text()) <= button->width(),
                qPrintable(button->text()));
        }
    }

    void theNumberOfOmittedOptionsIsShown_data() { everyClient(); }
    void theNumberOfOmittedOptionsIsShown()
    {
        QFETCH(ClientPlatform, client);
        const UiPrompt prompt =
            changed(UiKind::ActionSheet, client, { { u"more"_s, QJsonObject { { u"options"_s, 59'900 } } } });
        const Shown shown(prompt);
        const auto labels = shown.panel().findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->isVisible() && label->text().contains("59,900"_L1); }));
    }

    // The largest content that panelbudget.h allows is shown at once, and on the screen.
    void theLargestContentIsDrawnAtOnce_data() { everyClient(); }
    void theLargestContentIsDrawnAtOnce()
    {
        QFETCH(ClientPlatform, client);
        QStringList rows;
        for (int i = 0; i < 60'000; ++i)
            rows += u"row %1"_s.arg(i);
        const QJsonArray many = QJsonArray::fromStringList(rows);
        QJsonArray options;
        for (const QString &row : std::as_const(rows))
            options.append(QJsonObject { { u"key"_s, row }, { u"value"_s, row } });
        for (const UiPrompt &prompt :
            { changed(UiKind::Alert, client,
                  { { u"message"_s, u"m\n"_s.repeated(200'000) }, { u"title"_s, QString(400'000, u'T') } }),
                changed(UiKind::Confirm, client, { { u"buttons"_s, many } }),
                changed(UiKind::ActionSheet, client, { { u"options"_s, many } }),
                changed(UiKind::Choose, client, { { u"options"_s, options } }),
                changed(UiKind::Preview, client, { { u"urls"_s, many } }) }) {
            UiPrompt bounded = prompt;
            bounded.content = withinPanel(prompt.kind, prompt.content);
            const Shown shown(bounded);
            const QRect place = shown.panel().geometry();
            QVERIFY2(shown.overlay->rect().contains(place), qPrintable(toString(prompt.kind)));
            QVERIFY(shown.panel().isAncestorOf(QApplication::focusWidget()));
        }
    }

    void theKeyboardReachesEverythingAndEverythingHasAName_data() { everyKindOnEveryClient(); }
    void theKeyboardReachesEverythingAndEverythingHasAName()
    {
        QFETCH(UiKind, kind);
        QFETCH(ClientPlatform, client);
        const Shown shown(kind, client);
        QVERIFY(shown.panel().isAncestorOf(QApplication::focusWidget()));
        QSet<QWidget *> wanted;
        const auto children = shown.panel().findChildren<QWidget *>();
        for (QWidget *child : children) {
            if (!(child->focusPolicy() & Qt::TabFocus) || !child->isVisible() || !child->isEnabled())
                continue;
            wanted.insert(child);
            QAccessibleInterface *control = QAccessible::queryAccessibleInterface(child);
            QVERIFY(control);
            QVERIFY2(!control->text(QAccessible::Name).isEmpty(), child->metaObject()->className());
        }
        QSet<QWidget *> reached;
        for (qsizetype i = 0; i <= wanted.size(); ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(shown.panel().isAncestorOf(QApplication::focusWidget()));
        }
        QCOMPARE(reached, wanted);
        QAccessibleInterface *dialog = QAccessible::queryAccessibleInterface(&shown.panel());
        QCOMPARE(dialog->role(), QAccessible::Dialog);
        QVERIFY(!dialog->text(QAccessible::Name).isEmpty());
    }

    void escapeCancelsAPanel_data() { everyKindOnEveryClient(); }
    void escapeCancelsAPanel()
    {
        QFETCH(UiKind, kind);
        QFETCH(ClientPlatform, client);
        const Shown shown(kind, client);
        shown.press(Qt::Key_Escape);
        QCOMPARE(shown.said(), kind == UiKind::Preview ? u"{}"_s : u"cancelled"_s);
    }

    void aWithdrawnPanelDoesNotAnswer_data() { everyKindOnEveryClient(); }
    void aWithdrawnPanelDoesNotAnswer()
    {
        QFETCH(UiKind, kind);
        QFETCH(ClientPlatform, client);
        const Shown shown(kind, client);
        shown.overlay->withdraw();
        shown.overlay->answer(UiAnswer::given());
        QCOMPARE(shown.said(), u"withdrawn"_s);
    }

    void enterGivesTheUsualAnswer_data()
    {
        QTest::addColumn<UiKind>("kind");
        QTest::addColumn<QString>("answer");
        QTest::newRow("alert") << UiKind::Alert << u"{}"_s;
        QTest::newRow("confirm") << UiKind::Confirm << u"{\"index\":1}"_s;
        QTest::newRow("prompt") << UiKind::Prompt << u"{\"index\":1,\"text\":\"请尽快\"}"_s;
        QTest::newRow("action sheet") << UiKind::ActionSheet << u"{\"index\":0}"_s;
        QTest::newRow("modal") << UiKind::Modal << u"{\"index\":1}"_s;
        QTest::newRow("date and time") << UiKind::DateTime << u"{\"until\":\"\",\"value\":\"2026-11-22 10:30\"}"_s;
        QTest::newRow("choose") << UiKind::Choose << u"{\"keys\":[\"病假\"]}"_s;
        QTest::newRow("people") << UiKind::People << u"{\"departments\":[],\"users\":[\"member\"]}"_s;
        QTest::newRow("share") << UiKind::Share << u"{\"target\":\"chat\"}"_s;
        QTest::newRow("notice") << UiKind::Notice << u"{}"_s;
    }
    void enterGivesTheUsualAnswer()
    {
        QFETCH(UiKind, kind);
        QFETCH(QString, answer);
        for (const ClientPlatform client : clients) {
            const Shown shown(kind, client);
            shown.press(Qt::Key_Return);
            QCOMPARE(shown.said(), answer);
        }
    }

    void anEarlyPressIsNoAnswer()
    {
        const Shown shown(examplePrompt(UiKind::Confirm, ClientPlatform::Ios), 60'000);
        shown.press(Qt::Key_Return);
        shown.button(u"取消"_s)->click();
        QVERIFY(shown.answers.isEmpty());
        shown.press(Qt::Key_Escape);
        QCOMPARE(shown.said(), u"cancelled"_s);
    }

    void aTapBesideClosesASheetButNoAlert()
    {
        const Shown sheet(UiKind::ActionSheet, ClientPlatform::Android);
        QTest::mouseClick(sheet.overlay, Qt::LeftButton, {}, QPoint(100, 10));
        QCOMPARE(sheet.said(), u"cancelled"_s);
        const Shown alert(UiKind::Alert, ClientPlatform::Android);
        QTest::mouseClick(alert.overlay, Qt::LeftButton, {}, QPoint(100, 10));
        QVERIFY(alert.answers.isEmpty());
    }

    void aPagesTextIsNeverMarkupNorAShortcut()
    {
        const Shown shown(changed(UiKind::Alert, ClientPlatform::Pc,
            { { u"message"_s, u"<h1>Trust me</h1>"_s }, { u"button"_s, u"R&D"_s } }));
        const auto labels = shown.panel().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(shown.button(u"R&&D"_s));
    }

    void aLongMessageScrollsAndTheButtonStays()
    {
        for (const ClientPlatform client : clients) {
            const Shown shown(changed(UiKind::Alert, client, { { u"message"_s, u"A long story. "_s.repeated(400) } }));
            QVERIFY(shown.overlay->rect().contains(shown.panel().geometry()));
            QPushButton *button = shown.button(u"知道了"_s);
            QVERIFY(shown.panel().rect().contains(QRect(button->mapTo(&shown.panel(), QPoint()), button->size())));
        }
    }

    void manyActionsScroll()
    {
        QStringList many;
        for (int i = 0; i < 60; ++i)
            many += u"Action %1"_s.arg(i);
        const Shown shown(changed(UiKind::ActionSheet, ClientPlatform::Ios, { { u"options"_s, textArray(many) } }));
        QVERIFY(shown.overlay->rect().contains(shown.panel().geometry()));
        shown.button(u"Action 59"_s)->click();
        QCOMPARE(shown.said(), u"{\"index\":59}"_s);
    }

    void wheelsTurnByArrowsAndDigits()
    {
        const Shown shown(UiKind::DateTime, ClientPlatform::Ios);
        // The wheel of the year.
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_0);
        // The second wheel, to February.
        shown.press(Qt::Key_2);
        shown.press(Qt::Key_Right);
        // The wheel of the days, to the last day.
        shown.press(Qt::Key_End);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.said(), u"{\"until\":\"\",\"value\":\"2027-02-28 10:30\"}"_s);
    }

    void aMonthThatIsShorterTakesItsLastDay()
    {
        const Shown shown(changed(UiKind::DateTime, ClientPlatform::Android,
            { { u"mode"_s, u"date"_s }, { u"format"_s, u"yyyy-MM-dd"_s }, { u"value"_s, u"2026-01-31"_s } }));
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.said(), u"{\"until\":\"\",\"value\":\"2026-02-28\"}"_s);
    }

    void everyModeOfDatesHasItsValue_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("answer");
        QTest::newRow("time") << u"time"_s << u"08:05"_s << u"{\"until\":\"\",\"value\":\"08:05\"}"_s;
        QTest::newRow("date") << u"date"_s << u"2026-03-04"_s << u"{\"until\":\"\",\"value\":\"2026-03-04\"}"_s;
        QTest::newRow("day, none given") << u"day"_s << QString() << u"{\"until\":\"\",\"value\":\"2026-11-22\"}"_s;
        QTest::newRow("half a day") << u"halfDay"_s << u"2026-03-04 PM"_s
                                    << u"{\"until\":\"\",\"value\":\"2026-03-04 PM\"}"_s;
        QTest::newRow("interval") << u"interval"_s << u"2026-03-04 09:00"_s
                                  << u"{\"until\":\"2026-03-04 09:00\",\"value\":\"2026-03-04 09:00\"}"_s;
    }
    void everyModeOfDatesHasItsValue()
    {
        QFETCH(QString, mode);
        QFETCH(QString, value);
        QFETCH(QString, answer);
        const Shown shown(changed(UiKind::DateTime, ClientPlatform::Ios,
            { { u"mode"_s, mode }, { u"format"_s, QString() }, { u"value"_s, value } }));
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.said(), answer);
    }

    void anEndBeforeItsBeginningCannotBeChosen()
    {
        const Shown shown(changed(UiKind::DateTime, ClientPlatform::Pc,
            { { u"mode"_s, u"interval"_s }, { u"value"_s, u"2026-03-04 09:00"_s },
                { u"until"_s, u"2026-03-05 09:00"_s } }));
        shown.child<WheelColumn>()->setValue(2028);
        QVERIFY(!shown.button(u"Done"_s)->isEnabled());
    }

    void aChoiceOfManyHasASearch()
    {
        QJsonArray options;
        for (int i = 0; i < 30; ++i)
            options += QJsonObject { { u"key"_s, u"City %1"_s.arg(i) }, { u"value"_s, QString::number(i) } };
        const Shown shown(changed(UiKind::Choose, ClientPlatform::Ios,
            { { u"options"_s, options }, { u"multiple"_s, true }, { u"selected"_s, textArray({ u"City 3"_s }) } }));
        auto *search = shown.child<QLineEdit>();
        QVERIFY(search);
        auto *list = shown.child<PickList>();
        search->setFocus();
        QTest::keyClicks(search, u"city 17"_s);
        int visible = 0;
        for (int i = 0; i < list->count(); ++i)
            visible += list->item(i)->isHidden() ? 0 : 1;
        QCOMPARE(visible, 1);
        list->tap(17);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.said(), u"{\"keys\":[\"City 3\",\"City 17\"]}"_s);
    }

    void noMorePeopleThanTheLimitAndTheFixedStay()
    {
        const Shown shown(UiKind::People, ClientPlatform::Android);
        auto *list = shown.child<PickList>();
        // Two departments and four users.
        QCOMPARE(list->count(), 6);
        // The user bo cannot be chosen.
        list->tap(4);
        QCOMPARE(list->checked(), QStringList { u"u:member"_s });
        list->tap(0);
        // A third user.
        list->tap(5);
        QCOMPARE(list->checked().size(), 2);
        QStringList words;
        const auto labels = shown.panel().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            words += label->text();
        QVERIFY2(words.contains(u"最多两人"_s), qPrintable(words.join(u'|')));
        shown.button(u"Done"_s)->click();
        QCOMPARE(shown.said(), u"{\"departments\":[\"1\"],\"users\":[\"member\"]}"_s);
    }

    void aScanIsTypedOrPickedFromThoseBefore()
    {
        const Shown typed(UiKind::Scan, ClientPlatform::Ios);
        QTest::keyClicks(QApplication::focusWidget(), u"4006381333931"_s);
        typed.press(Qt::Key_Return);
        QCOMPARE(typed.said(), u"{\"text\":\"4006381333931\"}"_s);
        QCOMPARE(typed.resources.scanned.first(), u"4006381333931"_s);
        const Shown picked(UiKind::Scan, ClientPlatform::Ios);
        picked.child<PickList>()->tap(1);
        QCOMPARE(picked.said(), u"{\"text\":\"6901234567892\"}"_s);
    }

    void samplePicturesNeedNoFiles()
    {
        const Shown shown(UiKind::Files, ClientPlatform::Ios);
        // Select several.
        shown.child<PickList>()->tap(3);
        const QJsonArray files = shown.answers.first().value["files"_L1].toArray();
        QCOMPARE(files.size(), 3);
        for (const auto &file : files)
            QVERIFY(!QImage(file.toString()).isNull());
    }

    void picturesAreTurnedByTheArrows()
    {
        const Shown shown(UiKind::Preview, ClientPlatform::Ios);
        const auto count = [&] { return shown.child<QLabel>()->text(); };
        QCOMPARE(count(), u"2 / 3"_s);
        shown.press(Qt::Key_Right);
        QCOMPARE(count(), u"3 / 3"_s);
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Left);
        QCOMPARE(count(), u"1 / 3"_s);
    }

    void aTextIsWrittenAndSent()
    {
        const Shown shown(UiKind::Text, ClientPlatform::Harmony);
        QTest::keyClicks(QApplication::focusWidget(), u"hello"_s);
        shown.button(u"Send"_s)->click();
        QCOMPARE(shown.said(), u"{\"text\":\"hello\"}"_s);
    }

    void aPlaceIsACityOrCoordinates()
    {
        const Shown shown(UiKind::Location, ClientPlatform::Pc);
        auto *cities = shown.child<QComboBox>();
        Q_EMIT cities->activated(1);
        shown.button(u"Choose"_s)->click();
        QCOMPARE(shown.said(), u"{\"address\":\"Beijing\",\"latitude\":39.9042,\"longitude\":116.4074}"_s);
        const Shown wrong(UiKind::Location, ClientPlatform::Pc);
        wrong.child<QLineEdit>()->setText(u"123"_s);
        QVERIFY(!wrong.button(u"Choose"_s)->isEnabled());
    }
};

MINIHOST_TEST_MAIN(ClientUiTest, QApplication)
#include "tst_clientui.moc"
