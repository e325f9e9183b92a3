// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace MiniHost {

// A list that opens below a button, with a title, rows, and a text that is shown when there are no rows. Esc or a click outside
// closes it.
class Popover : public QFrame
{
    Q_OBJECT

public:
    void openBelow(QWidget &anchor);
    QString trouble() const; // the problem shown above the rows; empty: none

protected:
    Popover(const QString &title, const QString &empty, QWidget *parent);

    void clearRows(); // may be called by a row's button
    void addRow(QWidget *row);
    void finishRows();                           // after the last addRow(): fits the size and keeps the focus
    void setTrouble(const QString &trouble);     // shown above the rows; empty: none
    QHBoxLayout *head() const { return m_head; } // the title's row, for further widgets
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();

    QHBoxLayout *m_head;
    QLabel *m_trouble;
    QLabel *m_empty;
    QWidget *m_content;
    QVBoxLayout *m_rows;
    QScrollArea *m_scroll;
    QWidget *m_anchor = nullptr;
};

} // namespace MiniHost
