// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QWidget>

namespace MiniHost {

// Rounds the corners of what lies below it by painting the surroundings over them: a mask on the web view would have
// jagged edges. Lets every click through.
class CornerCover final : public QWidget
{
    Q_OBJECT

public:
    explicit CornerCover(QWidget *parent);

    // `surroundings` is what the parent shows at this widget's place.
    void setShape(const QPixmap &surroundings, int radius);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
};

} // namespace MiniHost
