// SPDX-License-Identifier: MIT
#include "app/session/stopsignal.h"

#include <csignal>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <unistd.h>

namespace MiniHost {
namespace {

int pipeEnds[2] = { -1, -1 };

void onSignal(int)
{
    // write() is one of the few functions allowed in a signal handler; the event loop reads the other end.
    const char byte = 0;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

} // namespace

void quitOnStopSignals()
{
    if (pipe(pipeEnds) != 0)
        return; // without it the default action ends the program at once
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [] {
        char byte = 0;
        [[maybe_unused]] const auto count = read(pipeEnds[0], &byte, 1);
        QCoreApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : { SIGINT, SIGTERM })
        sigaction(signal, &action, nullptr);
}

} // namespace MiniHost
