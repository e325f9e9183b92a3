// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/flow.h"

#include <QRectF>

class QPainter;
class QString;

namespace MiniHost {

struct Colours;

// Lays out and paints the diagram, for the screen, SVG and PNG.
class FlowPicture
{
public:
    static constexpr int rowHeight = 38;
    static constexpr int headHeight = 58; // the lanes' boxes with the space around them
    static constexpr int minimumWidth = 560;

    FlowPicture(QList<FlowStep> steps, int width);

    const QList<FlowStep> &steps() const { return m_steps; }
    int width() const { return m_width; }
    int height() const; // of head and all rows
    QRectF rowRect(int row) const;
    int rowAt(int y) const; // -1: no row

    void paintHead(QPainter &painter, const Colours &colours) const;
    // Paints the rows that intersect `clip`. For exports `selected` is -1 and `focused` is false.
    void paintRows(QPainter &painter, const Colours &colours, const QRectF &clip, int selected, bool focused) const;

    // False: the file could not be written.
    bool saveSvg(const QString &file, const Colours &colours) const;
    bool savePng(const QString &file, const Colours &colours) const;

private:
    qreal laneX(FlowLane lane) const;
    void paintStep(QPainter &painter, const Colours &colours, int row) const;

    QList<FlowStep> m_steps;
    QList<FlowLane> m_lanes;
    int m_width;
};

} // namespace MiniHost
