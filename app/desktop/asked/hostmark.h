// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace MiniHost {

class Theme;

// Says on the stage, outside the client's screen where no page can draw, whose picture the screen shows: a panel of the
// client's own, or a page that has taken the whole screen and could look like anything.
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
    void placeAbove(const QRect &shape); // in the middle of the margin over it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Saying m_saying = Saying::Nothing;
};

} // namespace MiniHost
