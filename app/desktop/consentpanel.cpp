// SPDX-License-Identifier: MIT
#include "app/desktop/consentpanel.h"

#include "app/desktop/appicon.h"
#include "app/desktop/consentcard.h"
#include "app/desktop/elidedlabel.h"
#include "app/desktop/icons.h"
#include "app/desktop/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

template<typename Label = QLabel>
Label *makeLabel(const QString &text, int size, bool bold = false, const char *tone = nullptr)
{
    auto *label = new Label(text);
    label->setTextFormat(Qt::PlainText); // names come from a profile: never markup
    label->setFont(uiFont(size, bold));
    if (tone)
        label->setProperty("tone", QLatin1StringView(tone));
    return label;
}

} // namespace

ConsentPanel::ConsentPanel(const ConsentPrompt &prompt, ConsentForm form, const Colours &colours, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_colours(colours)
{
    const bool modal = form == ConsentForm::Modal;
    setObjectName(u"consentPanel"_s);
    setProperty("compact", modal);
    m_guard.setSingleShot(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (modal)
        column->addWidget(makeTitle());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(Measure::gapL, modal ? 14 : Measure::gapL, Measure::gapL, modal ? 14 : 20);
    body->setSpacing(0);
    column->addLayout(body, 1);

    body->addWidget(makeHeader(prompt));
    body->addSpacing(modal ? 12 : 14);
    auto *heading = makeLabel(tr("Asks for these permissions"), modal ? 15 : 17, true);
    body->addWidget(heading);
    body->addSpacing(2);
    body->addWidget(makeLabel<ElidedLabel>(
        tr("as %1 · %2").arg(prompt.consent.userName, prompt.consent.corpName), 13, false, "dim"));
    body->addSpacing(10);
    body->addWidget(makeCards(prompt), 1);
    body->addSpacing(8);
    auto *hint = makeLabel(modal
            ? tr("You can withdraw sensitive permissions, or all by disabling the app, in \"App management\".")
            : tr("You can change or withdraw permissions in \"App management - Permissions\"."),
        Measure::tinyText + 1, false, "dim");
    hint->setWordWrap(true);
    body->addWidget(hint);
    body->addSpacing(6);
    body->addWidget(makeAgreement());
    m_note = makeLabel(QString(), Measure::smallText, false, "warn");
    m_note->setWordWrap(true);
    m_note->setContentsMargins(27, 0, 0, 0);
    m_note->hide();
    body->addWidget(m_note);
    body->addSpacing(10);
    body->addWidget(makeButtons());

    setAccessibleName(tr("Authorization request"));
    setAccessibleDescription(tr("%1 (%2) asks %3. Permissions: %4.")
                                 .arg(prompt.consent.appName, prompt.origin, prompt.consent.userName)
                                 .arg(prompt.consent.points.size()));
}

QWidget *ConsentPanel::makeTitle()
{
    auto *title = new QWidget;
    title->setObjectName(u"consentTitle"_s);
    title->setAttribute(Qt::WA_StyledBackground);
    title->setFixedHeight(40);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(Measure::gapL, 0, 9, 0);
    row->addWidget(makeLabel(tr("Authorization request"), 14, true));
    row->addStretch();
    m_close = new QToolButton;
    m_close->setObjectName(u"consentClose"_s);
    m_close->setFixedSize(26, 26);
    m_close->setIcon(makeIcon(u"close"_s, m_colours.dim));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT answered(ConsentAnswer::Close); });
    row->addWidget(m_close);
    return title;
}

QWidget *ConsentPanel::makeHeader(const ConsentPrompt &prompt)
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Measure::gapM);
    row->addWidget(new AppIcon(prompt.consent.appName, prompt.consent.appIcon, 44));
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(makeLabel<ElidedLabel>(prompt.consent.appName, 16, true));
    // The vendor may be made to look like anything; the origin is what the engine saw.
    auto *origin = new ElidedLabel(prompt.origin, Qt::ElideLeft);
    origin->setFont(uiFont(Measure::smallText));
    origin->setProperty("tone", u"dim"_s);
    origin->setObjectName(u"consentOrigin"_s);
    origin->setAccessibleName(tr("The page that asks: %1").arg(prompt.origin));
    auto *vendor = makeLabel<ElidedLabel>(prompt.consent.vendorName, Measure::smallText, false, "dim");
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(vendor);
    if (!prompt.consent.vendorName.isEmpty() && !prompt.origin.isEmpty())
        second->addWidget(makeLabel(u"·"_s, Measure::smallText, false, "dim"));
    second->addWidget(origin, 1);
    names->addLayout(second);
    row->addLayout(names, 1);
    return header;
}

QWidget *ConsentPanel::makeCards(const ConsentPrompt &prompt)
{
    QList<PermissionPoint> sensitive;
    QList<PermissionPoint> basic;
    for (const PermissionPoint &point : prompt.consent.points)
        (point.sensitive ? sensitive : basic).append(point);

    QList<ConsentCard *> cards;
    if (!sensitive.isEmpty())
        cards += new ConsentCard(tr("Sensitive permissions (%1)").arg(sensitive.size()), sensitive, m_colours);
    if (!basic.isEmpty())
        cards += new ConsentCard(tr("Basic permissions (%1)").arg(basic.size()), basic, m_colours);
    m_cards = new CardArea(cards);
    return m_cards;
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
    // Unchecked at first, as on the published panel; that allowing needs it is inferred (dingtalk-wire.md §3.5).
    connect(m_agreement, &QCheckBox::toggled, this, [this] { say({}, false); });
    row->addWidget(m_agreement);
    row->addSpacing(2);
    const QStringList names { tr("Service Terms"), tr("Privacy Policy"), tr("Org Terms") };
    for (const QString &name : names) {
        auto *link = new QToolButton;
        link->setText(name);
        link->setFont(uiFont(Measure::text));
        link->setProperty("link", true);
        link->setFixedWidth(QFontMetrics(link->font()).horizontalAdvance(name) + 6);
        link->setCursor(Qt::PointingHandCursor);
        link->setFocusPolicy(Qt::TabFocus);
        link->setAccessibleDescription(tr("Agreements are not simulated"));
        connect(link, &QToolButton::clicked, this,
            [this, name] { say(tr("%1: not simulated, there is no text to show.").arg(name), false); });
        row->addWidget(link);
        if (name != names.last())
            row->addWidget(makeLabel(tr(",", "between the names of the agreements"), Measure::text, false, "dim"));
    }
    row->addStretch();
    return line;
}

QWidget *ConsentPanel::makeButtons()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_refuse = new QPushButton(tr("&Refuse"));
    m_refuse->setAccessibleDescription(tr("Gives the app nothing. Enter presses this button."));
    m_allow = new QPushButton(tr("A&llow"));
    m_allow->setProperty("primary", true);
    m_allow->setAccessibleDescription(tr("Gives the app the permissions listed. Needs the agreement."));
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT answered(ConsentAnswer::Refuse); });
    connect(m_allow, &QPushButton::clicked, this, &ConsentPanel::allow);
    if (m_form == ConsentForm::Modal)
        row->addStretch();
    for (QPushButton *button : { m_refuse, m_allow }) {
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button, m_form == ConsentForm::Modal ? 0 : 1);
    }
    return line;
}

int ConsentPanel::heightAt(int width) const
{
    m_cards->wishFor(width - 2 * Measure::gapL);
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
}

QString ConsentPanel::noteText() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void ConsentPanel::startGuard(int milliseconds)
{
    if (milliseconds > 0)
        m_guard.start(milliseconds);
}

void ConsentPanel::allow()
{
    if (m_guard.isActive())
        return;
    if (!m_agreement->isChecked()) {
        say(tr("Please agree to the terms first."), true);
        m_agreement->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT answered(ConsentAnswer::Allow);
}

void ConsentPanel::say(const QString &note, bool warning)
{
    m_note->setProperty("tone", warning ? u"warn"_s : u"dim"_s);
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setText(note);
    m_note->setAccessibleName(note);
    m_note->setVisible(!note.isEmpty());
    updateGeometry();
    // Its parent places it: a line more makes it taller.
    QCoreApplication::postEvent(parentWidget() ? parentWidget() : this, new QEvent(QEvent::LayoutRequest));
}

void ConsentPanel::paintEvent(QPaintEvent *)
{
    constexpr qreal radius = 16;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    if (m_form == ConsentForm::HalfSheet) // its lower corners are the phone's
        shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, radius), radius, radius);
    else
        shape.addRoundedRect(QRectF(rect()), 10, 10);
    painter.fillPath(shape, m_colours.sheet);
}

} // namespace MiniHost
