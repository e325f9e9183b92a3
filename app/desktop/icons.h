// SPDX-License-Identifier: MIT
#pragma once

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

private:
    void paintIcon();

    const Theme &m_theme;
    QString m_icon;
};

} // namespace MiniHost
