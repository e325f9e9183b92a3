// SPDX-License-Identifier: MIT
#include "app/desktop/window/scenariosmenu.h"

#include "app/desktop/widgets/language.h"
#include "bridge/openplatform/faults/faultpresets.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The rule without its frequency, to recognize a preset that is armed with another frequency.
QJsonObject withoutFrequency(const FaultRule &rule)
{
    QJsonObject json = rule.toJson();
    json.remove("when"_L1);
    return json;
}

// Escapes ampersands, which would be mnemonics; the texts come from a table.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ScenariosMenu::ScenariosMenu(FaultPlan &plan, QWidget *parent)
    : QMenu(tr("&Scenarios"), parent)
    , m_plan(plan)
{
    buildFrequencies();
    addSeparator();
    buildPresets();
    addSeparator();
    m_list = addAction(tr("Armed &faults…"));
    m_list->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(m_list, &QAction::triggered, this, &ScenariosMenu::listRequested);
    m_disarmAll = addAction(tr("&Disarm all"));
    connect(m_disarmAll, &QAction::triggered, this, [this] { m_plan.disarmAll(); });
    connect(&plan, &FaultPlan::changed, this, &ScenariosMenu::showArmed);
    showArmed();
}

QString ScenariosMenu::nameOf(const Frequency &frequency)
{
    switch (frequency.frequency) {
    case FaultFrequency::Once:
        return tr("once");
    case FaultFrequency::Always:
        return tr("every time");
    case FaultFrequency::Nth:
        return tr("only time %1").arg(frequency.nth);
    case FaultFrequency::Sometimes:
        return tr("sometimes (%1 %)").arg(frequency.probability * 100);
    }
    Q_UNREACHABLE();
}

void ScenariosMenu::buildFrequencies()
{
    m_frequencies = addMenu(QString());
    auto *group = new QActionGroup(this);
    const Frequency offered[] { { FaultFrequency::Once }, { FaultFrequency::Always }, { FaultFrequency::Nth, 2 },
        { FaultFrequency::Nth, 3 }, { FaultFrequency::Sometimes, 0, 0.5 }, { FaultFrequency::Sometimes, 0, 0.1 } };
    for (const Frequency &frequency : offered) {
        QAction *action =
            m_frequencies->addAction(menuText(nameOf(frequency)), this, [this, frequency] { setFrequency(frequency); });
        action->setCheckable(true);
        action->setChecked(frequency == m_frequency);
        group->addAction(action);
    }
    QAction *other = m_frequencies->addAction(tr("Another &time…"), this, &ScenariosMenu::askForNth);
    other->setCheckable(true);
    group->addAction(other);
    setFrequency(m_frequency);
}

void ScenariosMenu::setFrequency(const Frequency &frequency)
{
    m_frequency = frequency;
    m_frequencies->setTitle(tr("&Trigger: %1").arg(nameOf(frequency)));
    const QList<QAction *> actions = m_frequencies->actions();
    bool isOffered = false;
    for (QAction *action : actions) {
        if (action->text() == menuText(nameOf(frequency))) {
            action->setChecked(true);
            isOffered = true;
        }
    }
    if (!isOffered)
        actions.last()->setChecked(true);
}

void ScenariosMenu::askForNth()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("How often faults trigger"));
    dialog->setLabelText(tr("Trigger only at this match, counted from arming:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, 1'000'000);
    dialog->setIntValue(m_frequency.nth > 0 ? m_frequency.nth : 2);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int nth) {
        setFrequency({ FaultFrequency::Nth, nth, 0 });
    });
    connect(dialog, &QInputDialog::rejected, this, [this] { setFrequency(m_frequency); });
    dialog->open();
}

void ScenariosMenu::buildPresets()
{
    QMenu *group = nullptr;
    QString title;
    for (const FaultPreset &preset : faultPresets()) {
        if (const QString wanted = preset.group.in(language()); !group || wanted != title) {
            title = wanted;
            group = addMenu(menuText(title));
        }
        QAction *action =
            group->addAction(menuText(preset.title.in(language())), this, [this, &preset] { toggle(preset); });
        action->setCheckable(true);
        action->setObjectName(preset.id);
        m_actions.append({ action, &preset });
    }
}

std::optional<int> ScenariosMenu::armedId(const FaultPreset &preset) const
{
    const QList<ArmedFault> armed = m_plan.armed();
    for (const ArmedFault &fault : armed) {
        if (!fault.isSpent() && withoutFrequency(fault.rule) == withoutFrequency(preset.rule))
            return fault.id;
    }
    return std::nullopt;
}

void ScenariosMenu::toggle(const FaultPreset &preset)
{
    if (const auto id = armedId(preset)) {
        m_plan.disarm(*id);
        return;
    }
    FaultRule rule = preset.rule;
    rule.frequency = m_frequency.frequency;
    rule.nth = m_frequency.nth;
    rule.probability = m_frequency.probability;
    m_plan.arm(rule);
}

void ScenariosMenu::showArmed()
{
    const qsizetype count = m_plan.armed().size();
    for (const auto &[action, preset] : m_actions)
        action->setChecked(armedId(*preset).has_value());
    m_list->setText(tr("Armed &faults (%1)…").arg(count));
    m_disarmAll->setEnabled(count > 0);
}

} // namespace MiniHost
