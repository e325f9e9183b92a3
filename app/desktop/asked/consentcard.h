// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/contentarea.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <QFrame>

class QToolButton;

namespace MiniHost {

struct Colours;

// A card of the consent panel: a heading, and a row for each permission point with its text.
class ConsentCard final : public QFrame
{
    Q_OBJECT

public:
    // `markSensitive`: with a key before each point, as in the list of sensitive points.
    ConsentCard(const QString &heading, const QList<PermissionPoint> &points, bool markSensitive,
        const Colours &colours, QWidget *parent = nullptr);

    QToolButton *heading() const { return m_heading; }
    const QList<PermissionPoint> &points() const { return m_points; }

Q_SIGNALS:
    void detailsWanted(); // the heading was pressed

private:
    const QList<PermissionPoint> m_points;
    QToolButton *m_heading;
};

// The cards in a column that scrolls when needed.
class CardArea final : public ContentArea
{
    Q_OBJECT

public:
    explicit CardArea(const QList<ConsentCard *> &cards, QWidget *parent = nullptr);
};

} // namespace MiniHost
