// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace MiniHost {

class Theme;

// A button with an icon and a few words that is there only while it has something to tell.
class ChipButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Look { Quiet, Warning };

    ChipButton(const Theme &theme, const QString &icon, Look look, QWidget *parent = nullptr);

    void setLook(Look look);
    // `name` for assistive technology and as tool tip. Empty words hide it.
    void tell(const QString &words, const QString &name);

private:
    void paintIcon();

    const Theme &m_theme;
    const QString m_icon;
    Look m_look;
};

} // namespace MiniHost
