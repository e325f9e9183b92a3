// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/contentarea.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <QFrame>

class QToolButton;

namespace MiniHost {

struct Colours;

// A card of the consent panel: a heading, and a row for each permission point with its text. A press on the heading shows the codes too.
class ConsentCard final : public QFrame
{
    Q_OBJECT

public:
    // `markSensitive`: with a key before each point, as in the list of sensitive points.
    ConsentCard(const QString &heading, const QList<PermissionPoint> &points, bool markSensitive,
        const Colours &colours, QWidget *parent = nullptr);

    QToolButton *heading() const { return m_heading; }
    bool showsCodes() const;

Q_SIGNALS:
    void resized(); // its height has changed

private:
    void showCodes(bool visible);

    const Colours &m_colours;
    QToolButton *m_heading;
    QList<QWidget *> m_codes;
};

// The cards in a column that scrolls when needed.
class CardArea final : public ContentArea
{
    Q_OBJECT

public:
    explicit CardArea(const QList<ConsentCard *> &cards, QWidget *parent = nullptr);
};

} // namespace MiniHost
