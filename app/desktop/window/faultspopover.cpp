// SPDX-License-Identifier: MIT
#include "app/desktop/window/faultspopover.h"

#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/desktop/window/scenariosmenu.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/openplatform/faults/faultplan.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString shortName(const FaultRule &rule)
{
    return rule.effect == FaultEffect::Error ? QString::number(errorRow(rule.error).number)
                                             : faultEffect(rule.effect).label.in(language());
}

} // namespace

FaultsPopover::FaultsPopover(FaultPlan &plan, QWidget *parent)
    : Popover(tr("Armed faults"), tr("No fault is armed. The Scenarios menu has faults for each answer."), parent)
    , m_plan(plan)
    , m_all(new QPushButton(tr("Disarm all")))
{
    head()->addWidget(m_all);
    connect(m_all, &QPushButton::clicked, this, [this] { m_plan.disarmAll(); });
    connect(&plan, &FaultPlan::changed, this, &FaultsPopover::showFaults);
    showFaults();
}

void FaultsPopover::showFaults()
{
    clearRows();
    const QList<ArmedFault> armed = m_plan.armed();
    for (const ArmedFault &fault : armed)
        addRow(makeRow(fault));
    m_all->setVisible(!armed.isEmpty());
    finishRows();
}

QWidget *FaultsPopover::makeRow(const ArmedFault &fault)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(Measure::gapM + 2, Measure::gap, Measure::gap, Measure::gap);
    line->setSpacing(Measure::gapM);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    const QString description = fault.rule.describe(language());
    const QString counts = tr("matched %1, triggered %2").arg(fault.seen).arg(fault.fired);
    for (const auto &[text, isMain] : { std::pair(description, true),
             std::pair(fault.isSpent() ? tr("%1; will not trigger again").arg(counts) : counts, false) }) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(uiFont(isMain ? Measure::text : Measure::smallText));
        if (!isMain || fault.isSpent())
            label->setProperty("tone", u"dim"_s);
        words->addWidget(label);
    }
    line->addLayout(words, 1);
    auto *disarm = new QPushButton(fault.isSpent() ? tr("Remove") : tr("Disarm"));
    disarm->setAccessibleDescription(description);
    connect(disarm, &QPushButton::clicked, this, [this, id = fault.id] { m_plan.disarm(id); });
    line->addWidget(disarm, 0, Qt::AlignTop);
    return row;
}

void FaultsPopover::showOn(ChipButton &chip, const FaultPlan &plan)
{
    const QList<ArmedFault> armed = plan.armed();
    QList<ArmedFault> live;
    std::copy_if(
        armed.begin(), armed.end(), std::back_inserter(live), [](const ArmedFault &fault) { return !fault.isSpent(); });
    chip.setLook(live.isEmpty() ? ChipButton::Look::Quiet : ChipButton::Look::Warning);
    if (live.size() == 1) {
        const FaultRule &rule = live.first().rule;
        chip.showText(u"%1 · %2"_s.arg(shortName(rule), ScenariosMenu::nameOf(ScenariosMenu::frequencyOf(rule))),
            tr("Armed fault: %1").arg(rule.describe(language())));
    } else if (!live.isEmpty()) {
        chip.showText(tr("%1 faults").arg(live.size()), tr("Armed faults: %1").arg(live.size()));
    } else if (!armed.isEmpty()) {
        chip.showText(tr("triggered"), tr("All armed faults have triggered: %1").arg(armed.size()));
    } else {
        chip.showText({}, {});
    }
}

} // namespace MiniHost
