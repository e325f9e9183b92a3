// SPDX-License-Identifier: MIT
#include "app/session/stopsignal.h"

#include <QCoreApplication>
#include <windows.h>

namespace MiniHost {
namespace {

BOOL WINAPI onControl(DWORD)
{
    // Called on a thread of the system; quit() is safe from any thread.
    QCoreApplication::quit();
    return TRUE;
}

} // namespace

void quitOnStopSignals()
{
    SetConsoleCtrlHandler(onControl, TRUE);
}

} // namespace MiniHost
