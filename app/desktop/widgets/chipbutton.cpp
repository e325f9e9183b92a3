// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/chipbutton.h"

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace MiniHost {

ChipButton::ChipButton(const Theme &theme, const QString &icon, Look look, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_look(look)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setIconSize({ 16, 16 });
    setFixedHeight(Measure::control);
    connect(&theme, &Theme::changed, this, &ChipButton::paintIcon);
    setLook(look);
}

void ChipButton::setLook(Look look)
{
    m_look = look;
    setProperty("chip", look == Look::Warning ? u"warn"_s : u"true"_s);
    style()->unpolish(this);
    style()->polish(this);
    paintIcon();
}

void ChipButton::showText(const QString &text, const QString &name)
{
    setText(text);
    setAccessibleName(name);
    setToolTip(shownTip(name));
    setVisible(!text.isEmpty());
}

void ChipButton::paintIcon()
{
    const Colours &c = m_theme.colours();
    setIcon(makeIcon(m_icon, m_look == Look::Warning ? c.warn : c.accent));
}

} // namespace MiniHost
