// SPDX-License-Identifier: MIT
#include "app/scenario/step.h"

#include "app/scenario/values.h"
#include "bridge/openplatform/world/permissionpoint.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QJsonValue StepContext::value() const
{
    return step.value(kind.name);
}

std::optional<JsonReader> StepContext::object() const
{
    return step.object(kind.name, JsonReader::Need::Required, kind.shape.keyNames());
}

std::vector<JsonReader> StepContext::objects() const
{
    return step.objects(kind.name, JsonReader::Need::Required, kind.shape.keyNames());
}

QString StepContext::word() const
{
    return step.choice(kind.name, JsonReader::Need::Required, kind.shape.words());
}

const Shape &StepContext::shapeOf(const QString &key) const
{
    return kind.shape.at(key);
}

void StepContext::expectUser(const QString &place, const QString &user) const
{
    MiniHost::expectUser(step, world, place, user);
}

void StepContext::expectPoint(const QString &place, const QString &point) const
{
    QStringList known;
    const QList<PermissionPoint> points = catalogue.all();
    for (const PermissionPoint &each : points)
        known += each.code.value;
    if (world) {
        for (const PermissionPoint &each : world->permissionPoints)
            known += each.code.value;
    }
    known.sort(); // the catalogue has no order
    step.expectKnown(place, point, known, u"permission point"_s);
}

void StepContext::expectKnownNames(const QString &place, const QJsonValue &value) const
{
    const QStringList used = Values::namesIn(value);
    for (const QString &name : used)
        step.expectKnown(place, name, names, u"value"_s);
}

void expectUser(const JsonReader &reader, const Profile *world, const QString &place, const QString &user)
{
    if (!world)
        return;
    QStringList known;
    for (const User &each : world->users)
        known += each.id.value;
    reader.expectKnown(place, user, known, u"user"_s);
}

} // namespace MiniHost
