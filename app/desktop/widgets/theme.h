// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/colours.h"
#include "bridge/core/enums/enumwords.h"

#include <QFont>
#include <QObject>

class QApplication;
class QPalette;

namespace MiniHost {

// Sizes of texts, controls and gaps, in logical pixels.
namespace Measure {
constexpr int text = 13;
constexpr int smallText = 12;
constexpr int tinyText = 11;
constexpr int control = 30;
constexpr int radius = 7;
constexpr int gap = 8;
constexpr int gapM = 12;
constexpr int gapL = 18;
} // namespace Measure

// Light or dark, chosen by the user or taken from the desktop. The window has one theme, the simulated client another.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(Choice choice, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    bool isDark() const;
    const Colours &colours() const { return coloursFor(isDark()); }

Q_SIGNALS:
    void changed();

private:
    Choice m_choice;
};

template<>
inline constexpr auto enumWords<Theme::Choice> = makeEnumWords<Theme::Choice>(
    { { Theme::Choice::System, u"system" }, { Theme::Choice::Light, u"light" }, { Theme::Choice::Dark, u"dark" } });

// Font families with Chinese characters first, so that lines with Chinese and Latin text use one font.
QFont uiFont(int pixelSize = Measure::text, bool bold = false);
QFont monoFont(int pixelSize = Measure::smallText);

QPalette makePalette(const Colours &colours);
// Sets style, font, palette and style sheet of the application.
void applyTheme(QApplication &application, const Theme &theme);

// False when the desktop is set to reduced motion, and on the offscreen and minimal platforms (tests, screenshots).
bool isMotionWanted();

} // namespace MiniHost
