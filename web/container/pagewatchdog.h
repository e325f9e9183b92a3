// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <QObject>
#include <QTimer>

class QWebEnginePage;

namespace MiniHost {

// Asks a page once a second, in the world where its own scripts are not, whether it still answers. A renderer whose script does not
// pause answers nothing; one that is dead never will, so its silence ends with it.
class PageWatchdog final : public QObject
{
    Q_OBJECT

public:
    explicit PageWatchdog(QWebEnginePage &page);

    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    bool isHanging() const { return m_isHanging; }
    void wait(); // once more as long, before it is told again
    // While this says so, its silence means nothing: a question of the page is open, or a debugger may have stopped it.
    void setExcused(std::function<bool()> isExcused) { m_isExcused = std::move(isExcused); }
    void documentChanged(); // what was asked of the one before may stay without an answer

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
