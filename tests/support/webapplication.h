// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/enginesetup.h"

#include <QApplication>

namespace MiniHost {

// QApplication with the engine set up as the program sets it up: offline, in Chinese.
class WebApplication final : public QApplication
{
public:
    WebApplication(int &argc, char **argv)
        : QApplication(prepared(argc), argv)
    {
        finishEngineSetup(Reach::Offline);
    }

private:
    static int &prepared(int &argc)
    {
        prepareEngine(Reach::Offline, Language::Chinese);
        return argc;
    }
};

} // namespace MiniHost
