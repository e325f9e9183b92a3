// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientlook.h"

class QColor;
class QPainter;
class QRectF;

namespace MiniHost {

// What a phone's system paints round the client: camera, signal and battery above; the gesture line below.
void paintStatusBar(QPainter &painter, const QRectF &place, const ClientLook &look, const QColor &ink);
void paintGestureLine(QPainter &painter, const QRectF &place, const ClientLook &look, const QColor &ink);

} // namespace MiniHost
