// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/permissionpoint.h"

#include <QFrame>

namespace MiniHost {

struct Colours;

// One card of the consent panel: a heading and a row a permission point, its code at hand on the right.
class ConsentCard final : public QFrame
{
    Q_OBJECT

public:
    ConsentCard(const QString &heading, const QList<PermissionPoint> &points, const Colours &colours,
        QWidget *parent = nullptr);
};

} // namespace MiniHost
