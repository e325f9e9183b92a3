// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/mappedorigins.h"

#include <QApplication>

namespace MiniHost {

// QApplication with the engine set up for origins that this process serves: `origins` makes them, once.
template<MappedOrigins &(*origins)()>
class MappedApplication final : public QApplication
{
public:
    MappedApplication(int &argc, char **argv)
        : QApplication(prepared(argc), argv)
    {
        finishEngineSetup(Reach::Offline);
    }

private:
    static int &prepared(int &argc)
    {
        prepareEngine(Reach::Offline, Language::Chinese, Renderers::Many, origins().engine());
        return argc;
    }
};

} // namespace MiniHost
