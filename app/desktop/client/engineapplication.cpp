// SPDX-License-Identifier: MIT
#include "app/desktop/client/engineapplication.h"

#include <QApplication>

namespace MiniHost {

Result<std::unique_ptr<EngineApplication>> EngineApplication::start(int &argc, char **argv, const Wanted &wanted)
{
    if (wanted.display == Display::Offscreen)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    auto origins = MappedOrigins::start(wanted.maps, wanted.reach);
    if (!origins)
        return fail(origins.error());
    prepareEngine(wanted.reach, wanted.language, wanted.renderers, (*origins)->engine());
    auto application = std::make_unique<QApplication>(argc, argv);
    finishEngineSetup(wanted.reach);
    return std::unique_ptr<EngineApplication>(new EngineApplication(*std::move(origins), std::move(application)));
}

EngineApplication::EngineApplication(std::unique_ptr<MappedOrigins> origins, std::unique_ptr<QApplication> application)
    : m_origins(std::move(origins))
    , m_application(std::move(application))
{
}

EngineApplication::~EngineApplication() = default;

} // namespace MiniHost
