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
    const ConsentRequest &consent = prompt.consent;
    // Type 1: an administrator grants for the whole organisation (docs/dingtalk/protocol.md §3.5).
    const bool forAll = consent.request.type == AuthorizationType::Application;
    addAsker(consent,
        forAll ? tr("Asks for these permissions of %1").arg(consent.corpName) : tr("Asks for these permissions"),
        forAll ? tr("as %1, administrator of %2").arg(consent.userName, consent.corpName)
               : tr("as %1 · %2").arg(consent.userName, consent.corpName),
        prompt.origin);
    body()->addSpacing(9);
    addCards(makeCards(consent));
    body()->addSpacing(8);
    auto *hint = makeSheetLabel(isModal()
            ? tr("You can withdraw sensitive permissions, or all by disabling the app, in \"App management\".")
            : tr("You can change or withdraw permissions in \"App management - Permissions\"."),
        Measure::tinyText + 1, false, "dim");
    hint->setWordWrap(true);
    body()->addWidget(hint);
    body()->addSpacing(6);
    body()->addWidget(makeAgreement());
    addNote(27);
    body()->addSpacing(10);
    // The published phone panel of type 1 has other button texts.
    const bool published = forAll && !isModal();
    addButtons(published ? tr("&Cancel") : tr("&Refuse"), published ? tr("A&uthorize") : tr("A&llow"));
    refuseButton()->setAccessibleDescription(tr("Gives the app nothing. Enter presses this button."));
    allowButton()->setAccessibleDescription(forAll
            ? tr("Gives the app the permissions listed, for the whole organisation. Needs the agreement.")
            : tr("Gives the app the permissions listed. Needs the agreement."));

    setAccessibleName(tr("Authorization request"));
    setAccessibleDescription(tr("%1 (%2) asks %3. Permissions: %4.")
                                 .arg(consent.appName, prompt.origin, consent.userName)
                                 .arg(consent.points.size()));
}

QList<ConsentCard *> ConsentPanel::makeCards(const ConsentRequest &consent) const
{
    QList<PermissionPoint> sensitive;
    QList<PermissionPoint> basic;
    for (const PermissionPoint &point : consent.points)
        (point.sensitive ? sensitive : basic).append(point);

    QList<ConsentCard *> cards;
    if (!sensitive.isEmpty())
        cards += new ConsentCard(tr("Sensitive permissions (%1)").arg(sensitive.size()), sensitive, colours());
    if (!basic.isEmpty())
        cards += new ConsentCard(tr("Basic permissions (%1)").arg(basic.size()), basic, colours());
    return cards;
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
        auto *link = new QToolButton;
        link->setText(name);
        link->setFont(uiFont(Measure::text));
        link->setProperty("link", true);
        link->setFixedWidth(QFontMetrics(link->font()).horizontalAdvance(name) + 2);
        link->setCursor(Qt::PointingHandCursor);
        link->setFocusPolicy(Qt::TabFocus);
        link->setAccessibleDescription(tr("Agreements are not simulated"));
        connect(link, &QToolButton::clicked, this,
            [this, name] { say(tr("%1: not simulated, there is no text to show.").arg(name), false); });
        row->addWidget(link);
        if (name != names.last())
            row->addWidget(
                makeSheetLabel(tr(", ", "between the names of the agreements"), Measure::text, false, "dim"));
    }
    row->addStretch();
    return line;
}

void ConsentPanel::allow()
{
    if (!m_agreement->isChecked()) {
        say(tr("Please agree to the terms first."), true);
        m_agreement->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT answered(ConsentAnswer::Allow);
}

} // namespace MiniHost
