// SPDX-License-Identifier: MIT
#include "bridge/openplatform/openplatform.h"

#include "bridge/core/events/host.h"
#include "bridge/openplatform/store/meta.h"
#include "bridge/openplatform/world/worldedit.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<std::unique_ptr<OpenPlatform>> OpenPlatform::open(const OpenPlatformOptions &options, Profile profile,
    PermissionCatalogue catalogue, const Clock &clock, Entropy &entropy, Journal &journal, FaultPlan &faults)
{
    auto database = Database::open(options.database);
    if (!database)
        return fail(database.error());
    const auto run = beginRun(**database);
    if (!run)
        return fail((*database)->lastErrorKind(), run.error().detail);
    std::unique_ptr<OpenPlatform> platform(new OpenPlatform(std::move(*database), *run, options.language,
        std::move(profile), std::move(catalogue), clock, entropy, journal, faults));
    auto ready = platform->seed();
    if (ready)
        ready = platform->commit();
    if (!ready)
        return fail(platform->database().lastErrorKind(), ready.error().detail);
    return platform;
}

Result<void> OpenPlatform::reset(Worlds worlds)
{
    if (worlds == Worlds::Restored) {
        if (auto restored = setWorld(firstWorld()); !restored)
            return restored;
        record(
            {}, Events::WorldEdited { .what = toString(WorldPart::World), .id = profile().name, .change = u"reset"_s });
    }
    if (auto forgotten = removeAll(); !forgotten)
        return forgotten;
    m_browserLogin.clear();
    record({}, Events::StateReset {});
    return {};
}

} // namespace MiniHost
