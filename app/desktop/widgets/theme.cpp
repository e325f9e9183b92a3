// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/theme.h"

#include "app/desktop/widgets/stylesheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// From the desktop's palette, read once before applyTheme() replaces it.
bool isSystemDark()
{
    static const bool dark = QPalette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
{
    // Reads the desktop's palette now.
    isSystemDark();
}

void Theme::setChoice(Choice choice)
{
    const bool wasDark = isDark();
    m_choice = choice;
    if (isDark() != wasDark)
        Q_EMIT changed();
}

bool Theme::isDark() const
{
    return m_choice == Choice::Dark || (m_choice == Choice::System && isSystemDark());
}

QFont uiFont(int pixelSize, bool bold)
{
    QFont font;
    font.setFamilies({ u"Noto Sans CJK SC"_s, u"PingFang SC"_s, u"Microsoft YaHei"_s, u"Source Han Sans SC"_s,
        u"WenQuanYi Micro Hei"_s, u"sans-serif"_s });
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    return font;
}

QFont monoFont(int pixelSize)
{
    QFont font;
    font.setFamilies({ u"DejaVu Sans Mono"_s, u"Menlo"_s, u"Consolas"_s, u"Noto Sans Mono CJK SC"_s, u"monospace"_s });
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(pixelSize);
    return font;
}

QPalette makePalette(const Colours &c)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, c.surface);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.surface);
    set(QPalette::AlternateBase, c.ground);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.dim);
    set(QPalette::Button, c.surface);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.bad);
    set(QPalette::Highlight, c.accentSoft);
    set(QPalette::HighlightedText, c.text);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::ToolTipBase, c.surface);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Light, c.surface);
    set(QPalette::Midlight, c.ground);
    set(QPalette::Mid, c.line);
    set(QPalette::Dark, c.control);
    set(QPalette::Shadow, c.bezel);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c.control);
    return palette;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    if (application.style()->name() != "fusion"_L1 && application.styleSheet().isEmpty())
        application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setFont(uiFont());
    application.setPalette(makePalette(theme.colours()));
    application.setStyleSheet(toolStyleSheet(theme.colours(), theme.isDark()));
}

bool isMotionWanted()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == "offscreen"_L1 || platform == "minimal"_L1)
        return false;
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0
        && QApplication::isEffectEnabled(Qt::UI_General);
}

} // namespace MiniHost
