// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QToolButton>

namespace MiniHost {

class Theme;

// Renders resources/icons/<name>.svg with `colour` as its currentColor.
QIcon makeIcon(const QString &name, const QColor &colour);
QPixmap makeIconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);

// A square button with an icon in the theme's dim colour. The name is the tooltip and the accessible name.
class IconButton final : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    void setName(const QString &name);
    void setColour(const QColor &colour); // an invalid colour: the theme's

private:
    void paintIcon();

    const Theme &m_theme;
    QString m_icon;
    QColor m_colour;
};

} // namespace MiniHost
