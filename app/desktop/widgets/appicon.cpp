// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/appicon.h"

#include "app/desktop/widgets/theme.h"

#include <array>
#include <QLinearGradient>
#include <QPainter>

namespace MiniHost {

AppIcon::AppIcon(const QString &appName, const QString &letter, int size, QWidget *parent)
    : QWidget(parent)
    , m_appName(appName)
    , m_letter((letter.isEmpty() ? appName : letter).left(1).toUpper())
{
    setFixedSize(size, size);
}

void AppIcon::paintEvent(QPaintEvent *)
{
    // The hues are chosen by the app's name, so that an app keeps its colours. White has a contrast of 4.5 : 1 in the middle.
    static constexpr std::array<std::array<int, 2>, 5> hues { { { 245, 175 }, { 215, 265 }, { 330, 260 }, { 18, 345 },
        { 150, 200 } } };
    const auto &pair = hues[qChecksum(m_appName.toUtf8()) % hues.size()];
    QLinearGradient gradient(0, 0, width(), height());
    gradient.setColorAt(0, QColor::fromHsl(pair[0], 170, 140));
    gradient.setColorAt(1, QColor::fromHsl(pair[1], 160, 95));

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    const qreal radius = width() * 0.23;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setPen(Qt::white);
    painter.setFont(uiFont(width() * 43 / 100, true));
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

} // namespace MiniHost
