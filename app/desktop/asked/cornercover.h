// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QWidget>

namespace MiniHost {

// Rounds the corners of the client's screen by painting the surroundings over them; a mask on the web view would have jagged
// edges. Transparent for the mouse.
class CornerCover final : public QWidget
{
    Q_OBJECT

public:
    explicit CornerCover(QWidget *parent);

    // `surroundings`: the parent's picture at this widget's geometry.
    void setShape(const QPixmap &surroundings, int radius);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
};

} // namespace MiniHost
