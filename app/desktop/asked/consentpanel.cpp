// SPDX-License-Identifier: MIT
#include "app/desktop/asked/consentpanel.h"

#include "app/desktop/asked/consentcard.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

ConsentPanel::ConsentPanel(const ConsentPrompt &prompt, const Colours &colours)
    : ClientSheet(lookOf(prompt.client).consent, colours)
{
    setHeightPercent(prompt.heightPercent);
    const ConsentRequest &consent = prompt.consent;
    // Type 1: an administrator grants for the whole organisation (docs/dingtalk/protocol.md §3.5).
    const bool forAll = consent.request.type == AuthorizationType::Application;
    const QString heading =
        forAll ? tr("Asks for these permissions of %1").arg(consent.corpName) : tr("Asks for these permissions");
    addAsker(consent, isModal() ? QString() : heading,
        forAll ? tr("as %1, administrator of %2").arg(consent.userName, consent.corpName)
               : tr("as %1 · %2").arg(consent.userName, consent.corpName),
        prompt.origin);
    body()->addSpacing(9);
    addCards(makeCards(consent));
    addHint(forAll);
    if (!isModal()) {
        body()->addSpacing(6);
        body()->addWidget(makeAgreement());
    }
    addNote(isModal() ? 0 : 27);
    body()->addSpacing(10);
    // The published phone panel of type 1 has other button texts.
    const bool published = forAll && !isModal();
    addButtons(published ? tr("&Cancel") : tr("&Refuse"), published ? tr("A&uthorize") : tr("A&llow"));
    refuseButton()->setAccessibleDescription(tr("Gives the app nothing. Enter presses this button."));
    const QString gives = forAll ? tr("Gives the app the permissions listed, for the whole organisation.")
                                 : tr("Gives the app the permissions listed.");
    allowButton()->setAccessibleDescription(isModal() ? gives : gives + u' ' + tr("Needs the agreement."));

    setAccessibleName(tr("Authorization request"));
    setAccessibleDescription(tr("%1 (%2) asks %3. Permissions: %4.")
                                 .arg(consent.appName, prompt.origin, consent.userName)
                                 .arg(consent.points.size()));
}

// Two cards only where a point is published as sensitive; otherwise one list in the order in which the points were asked for, as on the
// published panels.
QList<ConsentCard *> ConsentPanel::makeCards(const ConsentRequest &consent) const
{
    QList<PermissionPoint> sensitive;
    QList<PermissionPoint> basic;
    for (const PermissionPoint &point : consent.points)
        (point.isSensitivePublished ? sensitive : basic).append(point);

    QList<ConsentCard *> cards;
    if (!sensitive.isEmpty())
        cards += new ConsentCard(tr("Sensitive permissions (%1)").arg(sensitive.size()), sensitive, true, colours());
    if (!basic.isEmpty()) {
        const bool isOneList = sensitive.isEmpty() && !isModal();
        cards += new ConsentCard(
            isOneList ? tr("Permissions (%1)").arg(basic.size()) : tr("Basic permissions (%1)").arg(basic.size()),
            basic, false, colours());
    }
    return cards;
}

// The published phone panel of type 0 has none.
void ConsentPanel::addHint(bool forAll)
{
    if (!isModal() && !forAll)
        return;
    body()->addSpacing(8);
    auto *hint = makeSheetLabel(isModal()
            ? tr("You can withdraw sensitive permissions, or all by disabling the app, in \"App management\".")
            : tr("You can change or withdraw permissions in \"App management - Permissions\". If the app collects more "
                 "than it needs, please"),
        Measure::tinyText + 1, false, "dim");
    hint->setWordWrap(true);
    body()->addWidget(hint);
    if (!isModal()) {
        auto *row = new QHBoxLayout;
        row->addWidget(makeLink(tr("give feedback"), tr("Feedback is not simulated.")));
        row->addStretch();
        body()->addLayout(row);
    }
}

// A word that looks like a link. A press says `said` below.
QWidget *ConsentPanel::makeLink(const QString &text, const QString &said)
{
    auto *link = new QToolButton;
    link->setText(text);
    link->setFont(uiFont(Measure::text));
    link->setProperty("link", true);
    link->setFixedWidth(QFontMetrics(link->font()).horizontalAdvance(text) + 2);
    link->setCursor(Qt::PointingHandCursor);
    link->setFocusPolicy(Qt::TabFocus);
    link->setAccessibleDescription(said);
    connect(link, &QToolButton::clicked, this, [this, said] { say(said, false); });
    return link;
}

QWidget *ConsentPanel::makeAgreement()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_agreement = new QCheckBox(tr("&Agree to"));
    m_agreement->setFont(uiFont(Measure::text));
    m_agreement->setAccessibleName(tr("Agree to the service, privacy and enterprise agreements"));
    // Unchecked at first, as on the published panel; that allowing needs it is inferred (docs/dingtalk/protocol.md §3.5).
    connect(m_agreement, &QCheckBox::toggled, this, [this] { say({}, false); });
    row->addWidget(m_agreement);
    row->addSpacing(2);
    const QStringList names { tr("Service Terms"), tr("Privacy Policy"), tr("Org Terms") };
    for (const QString &name : names) {
        row->addWidget(makeLink(name, tr("%1: not simulated, there is no text to show.").arg(name)));
        if (name != names.last())
            row->addWidget(
                makeSheetLabel(tr(", ", "between the names of the agreements"), Measure::text, false, "dim"));
    }
    row->addStretch();
    return line;
}

void ConsentPanel::agree()
{
    if (m_agreement)
        m_agreement->setChecked(true);
}

void ConsentPanel::allow()
{
    if (m_agreement && !m_agreement->isChecked()) {
        say(tr("Please agree to the terms first."), true);
        m_agreement->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT answered(ConsentAnswer::Allow);
}

} // namespace MiniHost
