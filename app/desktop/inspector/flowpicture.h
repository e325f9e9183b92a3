// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/flow.h"

#include <QRectF>

class QPainter;
class QString;

namespace MiniHost {

struct Colours;

// The diagram, laid out and painted the same way on the screen, in an SVG and in a PNG.
class FlowPicture
{
public:
    static constexpr int rowHeight = 38;
    static constexpr int headHeight = 58; // the lanes' boxes, with the space round them
    static constexpr int minimumWidth = 560;

    FlowPicture(QList<FlowStep> steps, int width);

    const QList<FlowStep> &steps() const { return m_steps; }
    int width() const { return m_width; }
    int height() const; // of head and all rows
    QRectF rowRect(int row) const;
    int rowAt(int y) const; // -1 where there is none

    void paintHead(QPainter &painter, const Colours &colours) const;
    // Rows that touch `clip` only. `selected` and `focused`: -1 and false for exports.
    void paintRows(QPainter &painter, const Colours &colours, const QRectF &clip, int selected, bool focused) const;

    // False when the file cannot be written.
    bool saveSvg(const QString &file, const Colours &colours) const;
    bool savePng(const QString &file, const Colours &colours) const;

private:
    qreal laneX(FlowLane lane) const;
    void paintStep(QPainter &painter, const Colours &colours, int row) const;

    QList<FlowStep> m_steps;
    int m_width;
};

} // namespace MiniHost
