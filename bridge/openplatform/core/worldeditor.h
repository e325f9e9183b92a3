// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/world/profile.h"
#include "bridge/openplatform/world/worldedit.h"

namespace MiniHost {

class PlatformCore;

// The world with the edits applied. Fails with WorldEditRefused and all mistakes when the result breaks a rule of Profile.
Result<Profile> edited(const Profile &world, const QList<WorldEdit> &edits, const PermissionCatalogue &catalogue);

// Changes the running world, for all later jobs. Grants, codes and tokens of removed users and apps are deleted, also those of an app where
// it was uninstalled, and grants of permission points that an app no longer has (endpoints then answer 403). Lives on the open platform's
// thread.
class WorldEditor
{
public:
    explicit WorldEditor(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Applies all edits or none. Fails with WorldEditRefused. Records WorldEdited for each.
    Result<void> apply(const QList<WorldEdit> &edits);
    // Replaces the world by another one of the same name. Fails with WorldEditRefused. Records WorldEdited.
    Result<void> replace(const QJsonObject &world);

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
