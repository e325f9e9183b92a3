// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/contentarea.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <QFrame>

namespace MiniHost {

struct Colours;

// A card of the consent panel: a heading, and a row for each permission point with its text and code.
class ConsentCard final : public QFrame
{
    Q_OBJECT

public:
    ConsentCard(const QString &heading, const QList<PermissionPoint> &points, const Colours &colours,
        QWidget *parent = nullptr);
};

// The cards in a column that scrolls when needed.
class CardArea final : public ContentArea
{
    Q_OBJECT

public:
    explicit CardArea(const QList<ConsentCard *> &cards, QWidget *parent = nullptr);
};

} // namespace MiniHost
