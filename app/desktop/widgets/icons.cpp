// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/icons.h"

#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/logging.h"
#include "bridge/core/readfile.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace MiniHost {

QPixmap makeIconPixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString file = u":/minihost/icons/%1.svg"_s.arg(name);
    if (!QFile::exists(file)) {
        qCWarning(lcDesktop) << "no icon named" << name;
        return {};
    }
    QSvgRenderer renderer(readResource(file).replace("currentColor", colour.name().toLatin1()));
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon makeIcon(const QString &name, const QColor &colour)
{
    QIcon icon;
    for (const qreal ratio : { 1.0, 2.0 })
        icon.addPixmap(makeIconPixmap(name, colour, 16, ratio));
    return icon;
}

IconButton::IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFixedSize(Measure::control, Measure::control);
    setIconSize({ 16, 16 });
    setFocusPolicy(Qt::TabFocus);
    setName(name);
    paintIcon();
    connect(&theme, &Theme::changed, this, &IconButton::paintIcon);
}

void IconButton::setIconName(const QString &icon)
{
    if (std::exchange(m_icon, icon) != icon)
        paintIcon();
}

void IconButton::setName(const QString &name)
{
    setToolTip(shownTip(name));
    setAccessibleName(name);
}

void IconButton::setColour(const QColor &colour)
{
    if (std::exchange(m_colour, colour) != colour)
        paintIcon();
}

void IconButton::paintIcon()
{
    QIcon icon = makeIcon(m_icon, m_colour.isValid() ? m_colour : m_theme.colours().dim);
    for (const qreal ratio : { 1.0, 2.0 })
        icon.addPixmap(makeIconPixmap(m_icon, m_theme.colours().line, 16, ratio), QIcon::Disabled);
    setIcon(icon);
}

} // namespace MiniHost
