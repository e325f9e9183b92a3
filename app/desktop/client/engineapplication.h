// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/mappedorigins.h"
#include "web/container/enginesetup.h"

#include <memory>

class QApplication;

namespace MiniHost {

// The application object of a verb that shows pages. Makes, in the only order that the engine allows: the servers of mapped origins,
// the engine's command-line switches, the QApplication, the engine's proxy. One for each process, instead of a QApplication.
class EngineApplication
{
public:
    enum class Display {
        Shown,     // with the Qt platform plugin of the environment
        Offscreen, // with the plugin "offscreen", also where there is a display
    };
    struct Wanted {
        Display display = Display::Offscreen;
        Reach reach = Reach::Offline;
        Language language = Language::Chinese; // of the client: navigator.language of pages
        Renderers renderers = Renderers::Many;
        QList<OriginMap> maps {};
    };

    // Fails as MappedOrigins::start().
    static Result<std::unique_ptr<EngineApplication>> start(int &argc, char **argv, const Wanted &wanted);
    ~EngineApplication();
    Q_DISABLE_COPY_MOVE(EngineApplication)

    QApplication &application() { return *m_application; }
    MappedOrigins &origins() { return *m_origins; }

private:
    EngineApplication(std::unique_ptr<MappedOrigins> origins, std::unique_ptr<QApplication> application);

    // Before m_application, so that it is destroyed later: the engine sends requests to it while it shuts down.
    std::unique_ptr<MappedOrigins> m_origins;
    std::unique_ptr<QApplication> m_application;
};

} // namespace MiniHost
