// SPDX-License-Identifier: MIT
#include "app/desktop/consentcard.h"

#include "app/desktop/elidedlabel.h"
#include "app/desktop/icons.h"
#include "app/desktop/language.h"
#include "app/desktop/theme.h"

#include <QGridLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A key before what is sensitive, a dot before the rest, as on the published panels.
QPixmap marker(bool sensitive, const Colours &colours, qreal ratio)
{
    return makeIconPixmap(sensitive ? u"key"_s : u"dot"_s, sensitive ? colours.warn : colours.dim, 14, ratio);
}

} // namespace

ConsentCard::ConsentCard(
    const QString &heading, const QList<PermissionPoint> &points, const Colours &colours, QWidget *parent)
    : QFrame(parent)
{
    setProperty("card", true);
    setAccessibleName(heading);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 10, 14, 12);
    grid->setHorizontalSpacing(Measure::gap);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    auto *title = new QLabel(heading);
    title->setFont(uiFont(Measure::text, true));
    grid->addWidget(title, 0, 0, 1, 3);

    int row = 1;
    for (const PermissionPoint &point : points) {
        auto *mark = new QLabel;
        mark->setPixmap(marker(point.sensitive, colours, devicePixelRatioF()));
        mark->setFixedWidth(14);
        grid->addWidget(mark, row, 0, Qt::AlignTop | Qt::AlignLeft);
        mark->setContentsMargins(0, 3, 0, 0);

        const QString words = point.consentText.in(language());
        auto *text = new QLabel(words);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setFont(uiFont(Measure::text));
        text->setAccessibleName(words + u", "_s + point.code.value);
        grid->addWidget(text, row, 1);

        auto *code = new ElidedLabel(point.code.value, Qt::ElideMiddle);
        code->setFont(monoFont(Measure::tinyText));
        code->setProperty("tone", u"dim"_s);
        code->setMaximumWidth(190);
        code->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(code, row, 2, Qt::AlignTop);
        code->setContentsMargins(0, 3, 0, 0);
        ++row;
    }
}

CardArea::CardArea(const QList<ConsentCard *> &cards, QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    content->setObjectName(u"cards"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (ConsentCard *card : cards)
        column->addWidget(card);
    column->addStretch();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Permissions asked for"));
    // A stop for the keyboard only when there is something to scroll.
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this](int, int last) { setFocusPolicy(last > 0 ? Qt::TabFocus : Qt::NoFocus); });
}

void CardArea::wishFor(int width)
{
    const int height = widget()->layout()->totalHeightForWidth(width);
    if (std::exchange(m_wish, height) != height)
        updateGeometry();
}

} // namespace MiniHost
