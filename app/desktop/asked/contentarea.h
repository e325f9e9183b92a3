// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace MiniHost {

// A scroll area whose size hint is the height of its content. It scrolls, and takes the keyboard focus, only when it gets less
// height.
class ContentArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContentArea(QWidget *content, QWidget *parent = nullptr);

    void updateHeightHint(int width); // to the content's height at this width
    QSize sizeHint() const override { return { 200, m_heightHint }; }
    QSize minimumSizeHint() const override { return { 120, std::min(m_heightHint, 56) }; }

private:
    int m_heightHint = 56;
};

} // namespace MiniHost
