// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QHBoxLayout;

namespace MiniHost {

class ClientFrame;

// The frames of all clients side by side; scrolls when they do not fit.
class StageRow final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StageRow(ClientFrame *first, QWidget *parent = nullptr);

    void add(ClientFrame *frame);
    int wantedWidth() const; // of all frames without scrolling
    QSize minimumSizeHint() const override;

private:
    ClientFrame *m_first;
    QHBoxLayout *m_row;
};

} // namespace MiniHost
