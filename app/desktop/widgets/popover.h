// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace MiniHost {

// A small list that opens below a button and goes by Esc or a click beside it: a title, rows, and what to do when there
// are none.
class Popover : public QFrame
{
    Q_OBJECT

public:
    void openBelow(QWidget &anchor);
    QString trouble() const; // what it says; empty: nothing

protected:
    Popover(const QString &title, const QString &empty, QWidget *parent);

    void clearRows(); // a row may ask for it by itself
    void addRow(QWidget *row);
    void finishRows();                           // takes the size they need, and keeps the keys
    void say(const QString &trouble);            // above the rows; empty: nothing
    QHBoxLayout *head() const { return m_head; } // beside the title
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
