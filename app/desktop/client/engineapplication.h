// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/mappedorigins.h"
#include "web/container/enginesetup.h"

#include <memory>

class QApplication;

namespace MiniHost {

// The application object of a verb that shows pages, made in the one order that the engine allows: the origins that this process
// serves, the engine's switches, the application, its proxy. One for the process, before any other application object.
class EngineApplication
{
public:
    enum class Display {
        Shown,     // by the platform plugin that the environment names
        Offscreen, // no window and no display server, also where there is one
    };
    struct Wanted {
        Display display = Display::Offscreen;
        Reach reach = Reach::Offline;
        Language language = Language::Chinese; // of the client: what a page reads as navigator.language
        Renderers renderers = Renderers::Many;
        QList<OriginMap> maps {};
    };

    // Fails as MappedOrigins::start() does.
    static Result<std::unique_ptr<EngineApplication>> start(int &argc, char **argv, const Wanted &wanted);
    ~EngineApplication();
    Q_DISABLE_COPY_MOVE(EngineApplication)

    QApplication &application() { return *m_application; }
    MappedOrigins &origins() { return *m_origins; }

private:
    EngineApplication(std::unique_ptr<MappedOrigins> origins, std::unique_ptr<QApplication> application);

    std::unique_ptr<MappedOrigins> m_origins; // outlives the application: the engine still asks it while it ends
    std::unique_ptr<QApplication> m_application;
};

} // namespace MiniHost
