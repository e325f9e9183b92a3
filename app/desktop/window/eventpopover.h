// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/popover.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace MiniHost {

class Simulator;

// Sends an event of the client to the top page of every client.
class EventPopover final : public Popover
{
    Q_OBJECT

public:
    EventPopover(Simulator &simulator, QWidget *parent);

    QComboBox *name() const { return m_name; }
    QPlainTextEdit *data() const { return m_data; }
    QPushButton *sendButton() const { return m_send; }

private:
    void send();
    QString trySending(); // the problem; empty: the event was sent

    Simulator &m_simulator;
    QComboBox *m_name;
    QPlainTextEdit *m_data;
    QPushButton *m_send;
};

} // namespace MiniHost
