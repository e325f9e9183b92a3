// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QToolButton>

namespace MiniHost {

class Theme;

// resources/icons/<name>.svg, its currentColor filled in.
QIcon makeIcon(const QString &name, const QColor &colour);
QPixmap makeIconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);

// A square button with an icon in the theme's dim colour; its tool tip is its accessible name.
class IconButton final : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    void setName(const QString &name);
    void setColour(const QColor &colour); // another than the theme's; invalid: that

private:
    void paintIcon();

    const Theme &m_theme;
    QString m_icon;
    QColor m_colour;
};

} // namespace MiniHost
