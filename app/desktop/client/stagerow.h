// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QHBoxLayout;

namespace MiniHost {

class ClientFrame;

// The clients on the stage, side by side; it scrolls when they are more than there is room for.
class StageRow final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StageRow(ClientFrame *first, QWidget *parent = nullptr);

    void add(ClientFrame *frame);
    int wantedWidth() const;
    QSize minimumSizeHint() const override;

private:
    ClientFrame *m_first;
    QHBoxLayout *m_row;
};

} // namespace MiniHost
