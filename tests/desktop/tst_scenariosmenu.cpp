// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/widgets/theme.h"
#include "app/desktop/window/faultspopover.h"
#include "app/desktop/window/scenariosmenu.h"
#include "bridge/core/journal.h"
#include "bridge/openplatform/faults/faultpresets.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ScenariosMenuTest : public QObject
{
    Q_OBJECT

    // The menu, the chip and the list of one fault plan, as in the window.
    struct Desk {
        Desk()
        {
            QObject::connect(&plan, &FaultPlan::changed, &chip, [this] { FaultsPopover::showOn(chip, plan); });
            FaultsPopover::showOn(chip, plan);
            bar.show();
        }
        QAction &action(const QString &id) { return *menu.findChild<QAction *>(id); }
        void choose(const QString &id) { action(id).trigger(); }
        std::optional<FaultRule> strike() { return plan.fire({ FaultPlace::OpenAuth, {}, {}, {}, CallId { 1 } }); }
        bool shows(const QString &words)
        {
            return waitUntil([&] { return chip.text() == words && chip.isHidden() == words.isEmpty(); });
        }

        SystemClock clock;
        Journal journal { clock };
        FaultPlan plan { journal, std::make_unique<SeededEntropy>(7) };
        Theme theme { Theme::Choice::Light };
        QWidget bar;
        ChipButton chip { theme, u"flag"_s, ChipButton::Look::Warning, &bar };
        ScenariosMenu menu { plan };
    };

private Q_SLOTS:
    void eachPresetHasItsPlaceInTheMenu()
    {
        Desk desk;
        QStringList groups;
        for (const FaultPreset &preset : faultPresets()) {
            QVERIFY(desk.menu.findChild<QAction *>(preset.id));
            if (!groups.contains(preset.group.en))
                groups += preset.group.en;
        }
        QCOMPARE(groups.size(), 4);
        QStringList titles;
        const auto actions = desk.menu.actions();
        for (const QAction *action : actions) {
            if (action->menu())
                titles += action->menu()->title();
        }
        QCOMPARE(titles.mid(1), groups);
        QVERIFY(desk.action(u"openAuth.error.500404"_s).text().startsWith(u"500404 "_s));
    }

    void oneClickArmsAndAnotherDisarms()
    {
        Desk desk;
        QVERIFY(desk.chip.isHidden());
        desk.choose(u"openAuth.error.500404"_s);
        QCOMPARE(desk.plan.armed().size(), 1);
        QVERIFY(desk.shows(u"500404 · once"_s));
        QVERIFY(desk.action(u"openAuth.error.500404"_s).isChecked());
        desk.choose(u"openAuth.error.500404"_s);
        QVERIFY(desk.plan.armed().isEmpty());
        QVERIFY(desk.shows({}));
        QVERIFY(!desk.action(u"openAuth.error.500404"_s).isChecked());
    }

    void theFrequencyAppliesToTheNextFault()
    {
        Desk desk;
        desk.menu.setFrequency({ FaultFrequency::Nth, 2, 0 });
        desk.choose(u"openAuth.never"_s);
        QVERIFY(desk.shows(u"Never answer · only time 2"_s));
        desk.menu.setFrequency({ FaultFrequency::Sometimes, 0, 0.5 });
        desk.choose(u"openAuth.twice"_s);
        QVERIFY(desk.shows(u"2 faults"_s));
        const QList<ArmedFault> armed = desk.plan.armed();
        QCOMPARE(armed[0].rule.nth, 2);
        QCOMPARE(armed[1].rule.probability, 0.5);
        QVERIFY(armed[1].rule.frequency == FaultFrequency::Sometimes);
    }

    void aFaultThatFiredIsShown()
    {
        Desk desk;
        desk.choose(u"openAuth.cancelWithoutResult"_s);
        FaultsPopover popover(desk.plan);
        QVERIFY(desk.strike());
        QVERIFY(desk.shows(u"triggered"_s));
        QVERIFY(waitUntil([&] {
            const auto labels = popover.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text() == "matched 1, triggered 1; will not trigger again"_L1;
            });
        }));
        QVERIFY(!desk.action(u"openAuth.cancelWithoutResult"_s).isChecked());
        desk.choose(u"openAuth.cancelWithoutResult"_s);
        QVERIFY(desk.strike());
    }

    void theListDisarmsOneOrAll()
    {
        Desk desk;
        desk.choose(u"openAuth.never"_s);
        desk.choose(u"token.reset"_s);
        desk.choose(u"openApi.status.500"_s);
        QVERIFY(desk.shows(u"3 faults"_s));
        FaultsPopover popover(desk.plan);
        popover.openBelow(desk.chip);
        const auto visible = [&](const QString &words) {
            QList<QPushButton *> found;
            const auto buttons = popover.findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->isVisible() && button->text() == words)
                    found += button;
            }
            return found;
        };
        QCOMPARE(visible(u"Disarm"_s).size(), 3);
        visible(u"Disarm"_s)[1]->click();
        QVERIFY(waitUntil([&] { return visible(u"Disarm"_s).size() == 2; }));
        QCOMPARE(desk.plan.armed().size(), 2);
        visible(u"Disarm all"_s).first()->click();
        QVERIFY(waitUntil([&] { return visible(u"Disarm all"_s).isEmpty(); }));
        QVERIFY(desk.plan.armed().isEmpty());
        QVERIFY(desk.shows({}));
    }
};

MINIHOST_TEST_MAIN(ScenariosMenuTest, QApplication)
#include "tst_scenariosmenu.moc"
