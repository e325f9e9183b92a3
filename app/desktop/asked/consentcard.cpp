// SPDX-License-Identifier: MIT
#include "app/desktop/asked/consentcard.h"

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The icon before a permission point: a key for sensitive ones, a dot for others, as on the published panels.
QPixmap marker(bool sensitive, const Colours &colours, qreal ratio)
{
    return makeIconPixmap(sensitive ? u"key"_s : u"dot"_s, sensitive ? colours.warn : colours.dim, 14, ratio);
}

} // namespace

ConsentCard::ConsentCard(const QString &heading, const QList<PermissionPoint> &points, bool markSensitive,
    const Colours &colours, QWidget *parent)
    : QFrame(parent)
    , m_points(points)
    , m_heading(new QToolButton)
{
    setProperty("card", true);
    setAccessibleName(heading);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 10, 14, 12);
    grid->setHorizontalSpacing(Measure::gap);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    m_heading->setText(heading);
    m_heading->setIcon(makeIcon(u"forward"_s, colours.dim));
    m_heading->setFont(uiFont(Measure::text, true));
    m_heading->setProperty("heading", true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the text
    m_heading->setFocusPolicy(Qt::TabFocus);
    m_heading->setAccessibleDescription(tr("Shows the names and codes of the permission points"));
    connect(m_heading, &QToolButton::clicked, this, &ConsentCard::detailsWanted);
    grid->addWidget(m_heading, 0, 0, 1, 2, Qt::AlignLeft | Qt::AlignAbsolute);

    int row = 1;
    for (const PermissionPoint &point : points) {
        auto *mark = new QLabel;
        mark->setPixmap(marker(markSensitive && point.sensitive, colours, devicePixelRatioF()));
        mark->setFixedWidth(14);
        grid->addWidget(mark, row, 0, Qt::AlignTop | Qt::AlignLeft);
        mark->setContentsMargins(0, 3, 0, 0);

        const QString words = point.consentText.in(language());
        auto *text = new QLabel(words);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setFont(uiFont(Measure::text));
        text->setProperty("tone", u"dim"_s);
        text->setAccessibleName(words + u", "_s + point.code.value);
        text->setToolTip(shownTip(point.code.value));
        grid->addWidget(text, row++, 1);
    }
}

CardArea::CardArea(const QList<ConsentCard *> &cards, QWidget *parent)
    : ContentArea(new QWidget, parent)
{
    auto *column = new QVBoxLayout(widget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (ConsentCard *card : cards)
        column->addWidget(card);
    column->addStretch();
    setAccessibleName(tr("Permissions asked for"));
}

} // namespace MiniHost
