// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace MiniHost {

class Theme;

// A label outside of the client's screen, where no page can draw. It says whether the screen shows a panel of the client, or is
// completely drawn by the page, which could imitate a panel.
class HostMark final : public QWidget
{
    Q_OBJECT

public:
    enum class Saying { Nothing, Asks, PageAlone };
    static constexpr int high = 18;

    HostMark(const Theme &toolTheme, QWidget *parent);

    void say(Saying saying);
    Saying saying() const { return m_saying; }
    QString words() const;
    void placeAbove(const QRect &shape); // centred in the margin above `shape`

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Saying m_saying = Saying::Nothing;
};

} // namespace MiniHost
