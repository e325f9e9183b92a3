// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/permissionpoint.h"

#include <QFrame>
#include <QScrollArea>

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

// The cards, one below the other. It would like the height they need, and scrolls when it gets less.
class CardArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardArea(const QList<ConsentCard *> &cards, QWidget *parent = nullptr);

    void wishFor(int width); // the height its cards need at this width
    QSize sizeHint() const override { return { 200, m_wish }; }
    QSize minimumSizeHint() const override { return { 120, 56 }; }

private:
    int m_wish = 56;
};

} // namespace MiniHost
