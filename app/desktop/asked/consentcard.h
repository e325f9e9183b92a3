// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/wisharea.h"
#include "bridge/openplatform/world/permissionpoint.h"

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

// The cards, one below the other.
class CardArea final : public WishArea
{
    Q_OBJECT

public:
    explicit CardArea(const QList<ConsentCard *> &cards, QWidget *parent = nullptr);
};

} // namespace MiniHost
