// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/elidedbutton.h"

#include "app/desktop/widgets/plainwords.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace MiniHost {

ElidedButton::ElidedButton(const QString &words, QWidget *parent)
    : QPushButton(shownLine(words, Limit::ShownNameCharacters).replace(u'&', u"&&"_s), parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(shownLine(words, Limit::ShownNameCharacters));
}

QSize ElidedButton::minimumSizeHint() const
{
    return { std::min(60, sizeHint().width()), sizeHint().height() };
}

QString ElidedButton::shown() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    // A focus ring takes part of the room that sizeHint() asked for: the text may use 8 px of the padding.
    constexpr int slack = 8;
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width() + slack;
    return fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = shown();
    painter.drawControl(QStyle::CE_PushButton, option);
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    setToolTip(shownTip(shown() == text() ? QString() : accessibleName()));
}

} // namespace MiniHost
