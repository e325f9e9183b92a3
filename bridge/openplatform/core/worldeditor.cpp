// SPDX-License-Identifier: MIT
#include "bridge/openplatform/core/worldeditor.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/events/host.h"
#include "bridge/openplatform/core/platformcore.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<Profile> edited(const Profile &world, const QList<WorldEdit> &edits, const PermissionCatalogue &catalogue)
{
    QJsonObject json = world.toJson();
    for (const WorldEdit &edit : edits) {
        if (auto applied = edit.applyTo(json); !applied)
            return fail(applied.error());
    }
    return Profile::fromJson(json, catalogue);
}

Result<void> WorldEditor::apply(const QList<WorldEdit> &edits)
{
    auto next = edited(m_platform.profile(), edits, m_platform.builtInCatalogue());
    if (!next)
        return fail(next.error());
    if (auto set = m_platform.setWorld(*std::move(next)); !set)
        return set;
    for (const WorldEdit &edit : edits) {
        m_platform.record({},
            Events::WorldEdited { .what = toString(edit.part), .id = edit.subject(), .change = toString(edit.change) });
    }
    return {};
}

Result<void> WorldEditor::replace(const QJsonObject &world)
{
    auto next = Profile::fromJson(world, m_platform.builtInCatalogue());
    if (!next)
        return fail(next.error());
    const QString name = m_platform.profile().name;
    // The database file has this name.
    if (next->name != name)
        return fail(Errors::WorldEditRefused, u"name: must stay \"%1\""_s.arg(name));
    if (auto set = m_platform.setWorld(*std::move(next)); !set)
        return set;
    m_platform.record(
        {}, Events::WorldEdited { .what = toString(WorldPart::World), .id = name, .change = u"change"_s });
    return {};
}

} // namespace MiniHost
