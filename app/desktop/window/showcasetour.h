// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"
#include "bridge/core/errors/exitcode.h"
#include "bridge/core/task.h"

namespace MiniHost {

class ConsentOverlay;
class DialogPresenter;
class MainWindow;

// Runs the built-in showcase on machines without a display: the page in an invisible window, controlled by synthetic mouse clicks.
// Prints each step with its result, and saves pictures.
class ShowcaseTour final : public QObject
{
    Q_OBJECT

public:
    ShowcaseTour(Simulator &simulator, DialogPresenter &presenter, MainWindow &window, const QString &folder);

    void start();

Q_SIGNALS:
    void finished(MiniHost::ExitCode code);

private:
    Task<> run();
    Task<> firstExample();
    Task<> otherExamples();
    Task<QString> evaluate(QString script);
    Task<bool> untilReady();
    Task<> press(QString button, QString result);
    Task<QString> statusOf(QString result);
    Task<ConsentOverlay *> consent();
    Task<bool> untilExchanged();

    void step(bool passed, const QString &what, const QString &seen);
    void leavePicture(const QString &name, const QPixmap &picture);
    void finish(ExitCode code);

    Simulator &m_simulator;
    DialogPresenter &m_presenter;
    MainWindow &m_window;
    const QString m_folder;
    QStringList m_pictures;
    bool m_allPassed = true;
    bool m_finished = false;
};

// `folder`: the folder of the pictures; empty: a new one in the temporary folder.
ExitCode runShowcaseTour(SimulatorOptions options, const QString &folder);

} // namespace MiniHost
