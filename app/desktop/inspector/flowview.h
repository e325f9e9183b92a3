// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/flowpicture.h"

#include <QAbstractScrollArea>

namespace MiniHost {

class Theme;

// Shows a diagram. A click, ↑ and ↓ select a step. The lanes' names stay visible while scrolling.
class FlowView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit FlowView(const Theme &theme, QWidget *parent = nullptr);

    // Keeps the selected entry, and stays scrolled to the end.
    void setSteps(const QList<FlowStep> &steps);
    void setEmptyText(const QString &text);
    void select(qint64 seq);
    qint64 selected() const { return m_selected; }
    const FlowPicture &picture() const { return m_picture; }

Q_SIGNALS:
    void selectedChanged(qint64 seq);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int selectedRow() const;
    void choose(int row);
    void fit();

    const Theme &m_theme;
    FlowPicture m_picture;
    QString m_emptyText;
    qint64 m_selected = -1;
    int m_selectedRow = -1; // an entry may be two steps; this is the selected one
};

} // namespace MiniHost
