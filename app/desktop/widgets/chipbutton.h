// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace MiniHost {

class Theme;

// A button with an icon and a short text, hidden while the text is empty.
class ChipButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Look { Quiet, Warning };

    ChipButton(const Theme &theme, const QString &icon, Look look, QWidget *parent = nullptr);

    void setLook(Look look);
    // `name` is the accessible name and the tooltip. An empty `text` hides the button.
    void showText(const QString &text, const QString &name);

private:
    void paintIcon();

    const Theme &m_theme;
    const QString m_icon;
    Look m_look;
};

} // namespace MiniHost
