// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientlook.h"

class QColor;
class QPainter;
class QRectF;

namespace MiniHost {

// The parts of a phone's screen that the system draws: camera, signal and battery at the top, the gesture line at the bottom.
void paintStatusBar(QPainter &painter, const QRectF &place, const ClientLook &look, const QColor &colour);
void paintGestureLine(QPainter &painter, const QRectF &place, const ClientLook &look, const QColor &colour);

} // namespace MiniHost
