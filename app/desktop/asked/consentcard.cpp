// SPDX-License-Identifier: MIT
#include "app/desktop/asked/consentcard.h"

#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"

#include <algorithm>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The icon before a permission point: a key for sensitive ones, a dot for others, as on the published panels.
QPixmap marker(bool sensitive, const Colours &colours, qreal ratio)
{
    return makeIconPixmap(sensitive ? u"key"_s : u"dot"_s, sensitive ? colours.warn : colours.dim, 14, ratio);
}

// Whether the text and the code of every point fit on one line. Otherwise all codes are placed below their texts.
bool fitsOneLine(const QList<PermissionPoint> &points)
{
    constexpr int room = 286; // width of the narrowest card without the icon
    const QFontMetrics words(uiFont(Measure::text));
    const QFontMetrics codes(monoFont(Measure::tinyText));
    return std::all_of(points.begin(), points.end(), [&](const PermissionPoint &point) {
        return words.horizontalAdvance(point.consentText.in(language())) + codes.horizontalAdvance(point.code.value)
            <= room;
    });
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
    grid->setVerticalSpacing(fitsOneLine(points) ? 5 : 1);
    grid->setColumnStretch(1, 1);
    auto *title = new QLabel(heading);
    title->setFont(uiFont(Measure::text, true));
    grid->addWidget(title, 0, 0, 1, 3);

    const bool oneLine = fitsOneLine(points);
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
        if (oneLine) {
            code->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            code->setContentsMargins(0, 3, 0, 0);
            grid->addWidget(code, row, 2, Qt::AlignTop);
        } else {
            code->setContentsMargins(0, 0, 0, 3);
            grid->addWidget(code, ++row, 1);
        }
        ++row;
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
