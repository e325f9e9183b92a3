// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientchrome.h"

#include <QTimer>
#include <QWidget>

namespace MiniHost {

// A short text on a dark card over the page, with a mark or a rotating wheel: the client's toast and its preloader. It takes
// neither clicks nor the focus.
class ClientBubble final : public QWidget
{
    Q_OBJECT

public:
    enum class Mark { None, Success, Error, Wheel };

    explicit ClientBubble(QWidget *parent);

    void showText(Mark mark, const QString &words);
    // Centres the bubble in `area`, or places it near the upper edge.
    void setArea(const QRect &area, bool isAbove);
    QString words() const { return m_words; }
    Mark mark() const { return m_mark; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();
    void paintMark(QPainter &painter, const QPointF &centre) const;

    Mark m_mark = Mark::None;
    QString m_words;
    QRect m_area;
    bool m_isAbove = false;
    QTimer m_turning;
    int m_turn = 0;
};

} // namespace MiniHost
