// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/window/mainwindow.h"
#include "app/session/simulator.h"
#include "tests/attacks/attack.h"
#include "tests/support/programrun.h"
#include "tests/support/webwait.h"
#include "web/container/miniapppage.h"

#include <memory>
#include <QApplication>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>

namespace MiniHost {

// Where an attack takes place, in the process that runs it: the program's own window with a hostile page in it, or the
// built program driven from outside. What cannot be set up ends the process as "could not run".
class Field final
{
public:
    explicit Field(const Attack &attack);
    ~Field();

    ClientPlatform client() const { return m_attack.client.value_or(ClientPlatform::Ios); }

    // The window, offscreen, as `minihost open FOLDER --path PATH` would show it; comes back when the page has loaded. Once.
    struct Opened {
        QString path;      // of a page in tests/attacks/pages, with its query
        QString folder {}; // instead of tests/attacks/pages
        int guard = 0;     // of the native panels, in milliseconds; -1: the program's own
        std::function<void(SimulatorOptions &)> change = nullptr;
        bool waits = true; // for the page's load
    };
    void open(const Opened &opened);
    void open(const QString &path) { open(Opened { path }); }
    Simulator &simulator() const { return *m_simulator; }
    MainWindow &window() const { return *m_window; }
    DialogPresenter &presenter() { return m_presenter; }
    MiniAppPage &page() const { return *m_simulator->page(); }
    void closeWindow(); // as a person does; the simulator goes with it

    // The value of an expression in the page; an invalid one when it does not answer in time.
    QVariant value(const QString &expression, std::chrono::milliseconds deadline = waitDeadline) const;
    bool becomesTrue(const QString &expression, std::chrono::milliseconds deadline = waitDeadline) const;
    // Does the page still answer, and are its calls still answered? Empty: yes; else what does not work.
    QString trouble() const;

    qsizetype count(EventKind kind) const;                                                  // in the journal
    QList<JournalEntry> entries() const;                                                    // all that it keeps
    bool recorded(EventKind kind, std::chrono::milliseconds deadline = waitDeadline) const; // now or soon
    // Lets the program run for so long: an attack that waits for something to go wrong has no event to wait for.
    void letRun(std::chrono::milliseconds time) const;

    // How long events had to wait at most since it was last asked: the window's answer to a key.
    std::chrono::milliseconds longestPause();
    // Resident memory of this process, and its growth since the window was opened, in megabytes.
    static int residentMegabytes();
    int grownMegabytes() const { return residentMegabytes() - m_residentAtStart; }

    QString folder() const { return m_folder.path(); } // of its own
    // The program as a person starts it; exit code -1: it crashed, or did not end in time.
    ProgramRun runProgram(
        const QStringList &arguments, std::chrono::milliseconds deadline = std::chrono::seconds(40)) const;
    // `minihost test` on a scenario with these steps, against tests/attacks/pages/PATH unless it says another source; then
    // one that always passes: did it pass, is there a JUnit file of both?
    struct Tested {
        ProgramRun run;
        QByteArray junit;
        bool hasNextPassed = false;
    };
    Tested test(const QJsonObject &scenario, const QStringList &arguments = {}) const;

    [[noreturn]] static void giveUp(const QString &why);

private:
    const Attack &m_attack;
    QTemporaryDir m_folder;
    Theme m_theme;
    DialogPresenter m_presenter;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<MainWindow> m_window; // goes first
    int m_residentAtStart = 0;

    QTimer m_beat; // every few milliseconds, if the program has time for it
    QDeadlineTimer m_lastBeat;
    std::chrono::milliseconds m_longestPause { 0 };
};

// What the child process says last on its standard output.
void tellVerdict(const Verdict &verdict);
std::optional<Verdict> toldVerdict(const QByteArray &output);

} // namespace MiniHost
