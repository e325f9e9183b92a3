// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <QObject>
#include <QTimer>

class QWebEnginePage;

namespace MiniHost {

// Checks once a second, by a script in an isolated world, whether a page still answers. A renderer does not answer while a script of the page
// runs without a pause; of a dead renderer the check is ended.
class PageWatchdog final : public QObject
{
    Q_OBJECT

public:
    explicit PageWatchdog(QWebEnginePage &page);

    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    bool isHanging() const { return m_isHanging; }
    void wait(); // waits for the same time again before the next report
    // While it returns true, a missing answer is not counted: a question of the page is open, or a debugger may have stopped the page.
    void setExcused(std::function<bool()> isExcused) { m_isExcused = std::move(isExcused); }
    void documentChanged(); // a check of the previous document may stay without an answer

Q_SIGNALS:
    void hangs();
    void answersAgain();

private:
    void look();
    void ask();
    void answered(quint64 question);
    void giveUp();
    bool isExcused() const { return m_isExcused && m_isExcused(); }

    QWebEnginePage &m_page;
    std::chrono::milliseconds m_patience;
    QTimer m_next;
    QTimer m_deadline;
    quint64 m_question = 0;
    bool m_isWaiting = false;
    bool m_isHanging = false;
    bool m_isAlive = false;
    std::function<bool()> m_isExcused;
};

} // namespace MiniHost
