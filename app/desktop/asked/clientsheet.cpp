// SPDX-License-Identifier: MIT
#include "app/desktop/asked/clientsheet.h"

#include "app/desktop/asked/consentcard.h"
#include "app/desktop/asked/consentdetail.h"
#include "app/desktop/widgets/appicon.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/icons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

ClientSheet::ClientSheet(ConsentForm form, const Colours &colours)
    : m_form(form)
    , m_colours(colours)
    , m_page(new QWidget)
    , m_body(new QVBoxLayout(m_page))
{
    setObjectName(u"consentPanel"_s);
    setProperty("compact", isModal());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (isModal())
        column->addWidget(makeTitle());
    m_body->setContentsMargins(inset());
    m_body->setSpacing(0);
    column->addWidget(m_page, 1);
}

QMargins ClientSheet::inset() const
{
    return { Measure::gapL, isModal() ? 14 : Measure::gapL, Measure::gapL, isModal() ? 14 : 20 };
}

QWidget *ClientSheet::makeTitle()
{
    auto *title = new QWidget;
    title->setObjectName(u"consentTitle"_s);
    title->setAttribute(Qt::WA_StyledBackground);
    title->setFixedHeight(40);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(Measure::gapL, 0, 9, 0);
    row->addWidget(makeSheetLabel(tr("Authorization request"), 14, true));
    row->addStretch();
    m_close = new QToolButton;
    m_close->setObjectName(u"consentClose"_s);
    m_close->setFixedSize(26, 26);
    m_close->setIcon(makeIcon(u"close"_s, m_colours.dim));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    InputGuard::exempt(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT answered(ConsentAnswer::Close); });
    row->addWidget(m_close);
    return title;
}

QWidget *ClientSheet::makeHeader(const ConsentRequest &consent)
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Measure::gapM);
    row->addWidget(new AppIcon(consent.appName, consent.appIcon, 44));
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(makeSheetLabel<ElidedLabel>(consent.appName, 16, true));
    names->addWidget(makeSheetLabel<ElidedLabel>(consent.vendorName, Measure::smallText, false, "dim"));
    row->addLayout(names, 1);
    return header;
}

void ClientSheet::addAsker(
    const ConsentRequest &consent, const QString &heading, const QString &asWhom, const QString &origin)
{
    m_body->addWidget(makeHeader(consent));
    if (heading.isEmpty()) {
        m_body->addSpacing(6);
    } else {
        m_body->addSpacing(isModal() ? 12 : 14);
        auto *title = makeSheetLabel(heading, isModal() ? 15 : 17, true);
        // An organisation may have a long name.
        title->setWordWrap(true);
        m_body->addWidget(title);
        m_body->addSpacing(2);
    }
    m_body->addWidget(makeSheetLabel<ElidedLabel>(asWhom, 13, false, "dim"));
    // Name and vendor are free texts; the origin comes from the engine. Elided at the left, since its end is the most specific.
    auto *source = new ElidedLabel(origin, Qt::ElideLeft);
    source->setFont(monoFont(Measure::tinyText));
    source->setProperty("tone", u"dim"_s);
    source->setAccessibleName(tr("The page that asks: %1").arg(origin));
    source->setContentsMargins(0, 2, 0, 0);
    m_body->addWidget(source);
}

void ClientSheet::addCards(const QList<ConsentCard *> &cards)
{
    m_cards = new CardArea(cards);
    for (ConsentCard *card : cards)
        connect(card, &ConsentCard::detailsWanted, this, [this, card] { openDetail(*card); });
    m_body->addWidget(m_cards, 1);
}

QWidget *ClientSheet::firstStop() const
{
    return defaultButton();
}

QAbstractButton *ClientSheet::defaultButton() const
{
    if (m_detail)
        return m_detail->backButton();
    return m_refuse;
}

void ClientSheet::dismiss()
{
    if (m_detail)
        closeDetail();
    else
        Q_EMIT answered(ConsentAnswer::Close);
}

// The panel keeps its height, so that only its content changes.
void ClientSheet::openDetail(const ConsentCard &card)
{
    m_detail = new ConsentDetail(card.heading()->text(), card.points(), m_colours);
    m_detail->setContentsMargins(inset());
    m_detail->setMinimumHeight(m_page->height());
    m_openedFrom = card.heading();
    connect(m_detail, &ConsentDetail::left, this, &ClientSheet::closeDetail);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_detail, 1);
    m_page->hide();
    requestPlacement();
    m_detail->backButton()->setFocus(Qt::OtherFocusReason);
}

void ClientSheet::closeDetail()
{
    m_detail->hide();
    std::exchange(m_detail, nullptr)->deleteLater(); // its button is the sender
    m_page->show();
    requestPlacement();
    std::exchange(m_openedFrom, nullptr)->setFocus(Qt::OtherFocusReason);
}

// The sheet has a part of the screen's height (panelHeight "percent50"), or the height of its content; the modal has the size
// "middle", 440 × 300 (docs/dingtalk/protocol.md §3.1).
QRect ClientSheet::placeIn(const QRect &screen) const
{
    const int width = screen.width();
    const int height = screen.height();
    if (!isModal()) {
        const int high = std::min(std::max(height * m_heightPercent / 100, heightAt(width)), height * 92 / 100);
        return { 0, height - high, width, high };
    }
    const int wide = std::min(440, width - 24);
    const int high = std::min(std::max(300, heightAt(wide)), height - 24);
    return { (width - wide) / 2, (height - high) / 2, wide, high };
}

int ClientSheet::heightAt(int width) const
{
    m_cards->updateHeightHint(width - 2 * Measure::gapL);
    if (m_detail)
        m_detail->updateHeightHint(width - 2 * Measure::gapL);
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
}

void ClientSheet::addNote(int indent)
{
    m_note = makeSheetLabel(QString(), Measure::smallText, false, "warn");
    m_note->setWordWrap(true);
    m_note->setContentsMargins(indent, 0, 0, 0);
    m_note->hide();
    m_body->addWidget(m_note);
}

void ClientSheet::addButtons(const QString &refuse, const QString &allow)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_refuse = new QPushButton(refuse);
    m_allow = new QPushButton(allow);
    m_allow->setProperty("primary", true);
    InputGuard::exempt(m_refuse);
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT answered(ConsentAnswer::Refuse); });
    connect(m_allow, &QPushButton::clicked, this, [this] {
        if (!isGuarded())
            this->allow();
    });
    if (isModal())
        row->addStretch();
    for (QPushButton *button : { m_refuse, m_allow }) {
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button, isModal() ? 0 : 1);
    }
    m_body->addLayout(row);
}

QString ClientSheet::noteText() const
{
    return !m_note || m_note->isHidden() ? QString() : m_note->text();
}

void ClientSheet::say(const QString &note, bool warning)
{
    m_note->setProperty("tone", warning ? u"warn"_s : u"dim"_s);
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setText(note);
    m_note->setAccessibleName(note);
    m_note->setVisible(!note.isEmpty());
    requestPlacement();
}

void ClientSheet::paintEvent(QPaintEvent *)
{
    // A sheet reaches the screen's lower edge.
    paintShape(m_colours.sheet, isModal() ? 10 : 16, !isModal());
}

} // namespace MiniHost
