// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace MiniHost {

// Would like the height that its content needs, and scrolls when it gets less; a stop for the keyboard only then.
class WishArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit WishArea(QWidget *content, QWidget *parent = nullptr);

    void wishFor(int width); // the height its content needs at this width
    QSize sizeHint() const override { return { 200, m_wish }; }
    QSize minimumSizeHint() const override { return { 120, std::min(m_wish, 56) }; }

private:
    int m_wish = 56;
};

} // namespace MiniHost
