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

// The setup of an attack, in the process that runs it: the program's window with a hostile page in it, or the built
// program as a child process. A setup that fails ends the process as "could not run".
class Field final
{
public:
    explicit Field(const Attack &attack);
    ~Field();

    ClientPlatform client() const { return m_attack.client.value_or(ClientPlatform::Ios); }

    // Shows the window, offscreen, as `minihost open FOLDER --path PATH` does, and returns when the page has loaded.
    // May be called once.
    struct Opened {
        // Of a page in tests/attacks/pages, with its query.
        QString path;
        // Used instead of tests/attacks/pages.
        QString folder {};
        // The guard time of native panels in milliseconds; -1 for the program's default.
        int guard = 0;
        std::function<void(SimulatorOptions &)> change = nullptr;
        // Wait until the page has loaded.
        bool waits = true;
    };
    void open(const Opened &opened);
    void open(const QString &path) { open(Opened { path }); }
    Simulator &simulator() const { return *m_simulator; }
    MainWindow &window() const { return *m_window; }
    DialogPresenter &presenter() { return m_presenter; }
    MiniAppPage &page() const { return *m_simulator->page(); }
    // Closes the window as the user does; the simulator ends with it.
    void closeWindow();

    // The value of an expression in the page; an invalid one when the page does not answer in time.
    QVariant value(const QString &expression, std::chrono::milliseconds deadline = waitDeadline) const;
    bool becomesTrue(const QString &expression, std::chrono::milliseconds deadline = waitDeadline) const;
    // Does the page answer, and are its calls answered? Returns what does not work, or an empty text.
    QString trouble() const;

    // How many entries of a kind the journal has.
    qsizetype count(EventKind kind) const;
    // All entries that the journal keeps.
    QList<JournalEntry> entries() const;
    // Is there an entry of the kind, or does one come before the deadline?
    bool recorded(EventKind kind, std::chrono::milliseconds deadline = waitDeadline) const;
    // Runs the event loop for a time: an attack that expects that nothing happens has no event to wait for.
    void letRun(std::chrono::milliseconds time) const;

    // Loads a page that does nothing, from outside of the page that runs; then as trouble().
    QString leave();

    // The longest time since the last call that an event waited in the event loop, as a key press would.
    std::chrono::milliseconds longestPause();
    // Resident memory of this process and its growth since open(), in megabytes.
    static int residentMegabytes();
    int grownMegabytes() const { return residentMegabytes() - m_residentAtStart; }

    // A temporary folder of this attack.
    QString folder() const { return m_folder.path(); }
    // Runs the built program; exit code -1 means that it crashed or did not end in time.
    ProgramRun runProgram(
        const QStringList &arguments, std::chrono::milliseconds deadline = std::chrono::seconds(40)) const;
    // Runs `minihost test` on two scenarios: one of these steps, against tests/attacks/pages/PATH unless the scenario
    // names another source, and one that always passes. Says whether the first passed and whether a JUnit file of both
    // was written.
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
    // Destroyed before the simulator.
    std::unique_ptr<MainWindow> m_window;
    int m_residentAtStart = 0;

    // Measures longestPause(): it fires every few milliseconds when the event loop is free.
    QTimer m_beat;
    QDeadlineTimer m_lastBeat;
    std::chrono::milliseconds m_longestPause { 0 };
};

// The last line that the child process prints on standard output.
void printVerdict(const Verdict &verdict);
std::optional<Verdict> parsedVerdict(const QByteArray &output);

} // namespace MiniHost
