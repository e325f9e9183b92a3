// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/profile.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

// A profile that can be read can be written and read again.
FuzzTarget profile()
{
    return { "profile", [](const QByteArray &bytes) {
                static const PermissionCatalogue catalogue = PermissionCatalogue::load().value();
                const auto read = Profile::parse(bytes, u"fuzz.json"_s, catalogue);
                if (!read) {
                    read.error().toString(Language::English);
                    return;
                }
                if (!Profile::parse(read->toFile(), u"again.json"_s, catalogue))
                    qFatal("a profile that was read cannot be read again");
            } };
}

} // namespace MiniHost::FuzzTargets
