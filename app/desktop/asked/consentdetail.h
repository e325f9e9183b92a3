// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/permissionpoint.h"

#include <QWidget>

class QToolButton;

namespace MiniHost {

class ContentArea;
struct Colours;

// The detail page behind a card of the consent panel: each permission point with its text, its name and its code. The published
// panels show only the arrow that leads to it; its content is inferred.
class ConsentDetail final : public QWidget
{
    Q_OBJECT

public:
    ConsentDetail(const QString &heading, const QList<PermissionPoint> &points, const Colours &colours,
        QWidget *parent = nullptr);

    QToolButton *backButton() const { return m_back; }
    void updateHeightHint(int width); // to the height of all points at this width

Q_SIGNALS:
    void left(); // the back button was pressed

private:
    QToolButton *m_back;
    ContentArea *m_area;
};

} // namespace MiniHost
