// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/profile.h"
#include "bridge/openplatform/world/worldedit.h"

namespace MiniHost {

class PlatformCore;

// The same edits on any world: what comes of them keeps all rules of a profile. WorldEditRefused with every mistake.
Result<Profile> edited(const Profile &world, const QList<WorldEdit> &edits, const PermissionCatalogue &catalogue);

// Changes the world while it lives: whoever asks next meets the new one. What was granted to or by somebody who is no
// more is forgotten: their codes and tokens are unknown from then on, and so are an app's where it was uninstalled; grants
// of points that an app gave back are gone (403). Lives on the open platform's thread.
class WorldEditor
{
public:
    explicit WorldEditor(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // All of them or none. Records WorldEdited for each.
    Result<void> apply(const QList<WorldEdit> &edits);
    // Another world of the same name in its place. Records WorldEdited.
    Result<void> replace(const QJsonObject &world);

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
