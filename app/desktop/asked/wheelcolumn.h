// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QAbstractSlider>

namespace MiniHost {

struct Colours;

// A column of a date or time picker: the value in the middle, its neighbours above and below. The arrow keys, digits, the mouse
// wheel, dragging and clicks change the value.
class WheelColumn final : public QAbstractSlider
{
    Q_OBJECT

public:
    using Words = std::function<QString(int)>;

    WheelColumn(
        const Colours &colours, const QString &name, int first, int last, Words words, QWidget *parent = nullptr);

    QSize sizeHint() const override { return { 64, 5 * rowHeight }; }
    QSize minimumSizeHint() const override { return { 40, 5 * rowHeight }; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    static constexpr int rowHeight = 36;

    void typeDigit(int digit);

    const Colours &m_colours;
    const Words m_words;
    int m_typed = 0;
    int m_dragFrom = 0;
    int m_dragValue = 0;
    bool m_dragged = false;
};

} // namespace MiniHost
