// SPDX-License-Identifier: MIT
#include "app/desktop/asked/administratorpanel.h"

#include "app/desktop/asked/consentcard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

AdministratorPanel::AdministratorPanel(const AdministratorPrompt &prompt, const Colours &colours)
    : ClientSheet(lookOf(prompt.client).consent, colours)
{
    const ConsentRequest &consent = prompt.needed.consent;
    addAsker(consent, tr("Please contact an administrator to authorize"),
        tr("as %1 · %2").arg(consent.userName, consent.corpName), prompt.origin);
    body()->addSpacing(12);
    body()->addLayout(makeChoice(prompt.needed.administrators));
    body()->addSpacing(12);
    addCards({ new ConsentCard(
        tr("Permissions asked for (%1)").arg(consent.points.size()), consent.points, true, colours) });
    addNote(0);
    body()->addSpacing(12);
    addButtons(tr("&Cancel"), tr("Contact &administrator"));
    refuseButton()->setAccessibleDescription(tr("Sends nothing. Enter presses this button."));
    allowButton()->setAccessibleDescription(tr("Sends the request to the administrator chosen."));
    allowButton()->setEnabled(false);
    if (prompt.needed.administrators.isEmpty())
        say(tr("%1 has no administrator who could decide.").arg(consent.corpName), true);

    setAccessibleName(tr("Administrator needed"));
    setAccessibleDescription(
        tr("%1 (%2) asks for permissions of %3; only an administrator can give them. Permissions: %4.")
            .arg(consent.appName, prompt.origin, consent.corpName)
            .arg(consent.points.size()));
}

QLayout *AdministratorPanel::makeChoice(const QList<Administrator> &administrators)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Measure::gap);
    m_choice = new QComboBox;
    m_choice->setPlaceholderText(tr("Please choose"));
    for (const Administrator &administrator : administrators)
        m_choice->addItem(administrator.name, administrator.id.value);
    m_choice->setCurrentIndex(-1);
    m_choice->setEnabled(!administrators.isEmpty());
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->setAccessibleName(tr("Administrator"));
    connect(
        m_choice, &QComboBox::currentIndexChanged, this, [this](int index) { allowButton()->setEnabled(index >= 0); });
    // The position of the field in the sentence depends on the language.
    const QString sentence = tr("Send the request to %1");
    const qsizetype place = sentence.indexOf("%1"_L1);
    const QString before = sentence.left(place).trimmed();
    const QString after = sentence.mid(place + 2).trimmed();
    row->addWidget(makeSheetLabel(before, 14));
    row->addWidget(m_choice, 1);
    if (!after.isEmpty())
        row->addWidget(makeSheetLabel(after, 14));
    return row;
}

UserId AdministratorPanel::chosen() const
{
    return UserId { m_choice->currentData().toString() };
}

void AdministratorPanel::allow()
{
    Q_EMIT answered(ConsentAnswer::Allow);
}

} // namespace MiniHost
