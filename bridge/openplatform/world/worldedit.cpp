// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/worldedit.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/nearestname.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Need = JsonReader::Need;

struct PartRow {
    QString list; // key of the list in the profile's JSON
    QString id;
};

const PartRow &row(WorldPart part)
{
    static const std::array rows {
        PartRow { u"organisations"_s, u"corpId"_s }, PartRow { u"departments"_s, u"departmentId"_s },
        PartRow { u"users"_s, u"userId"_s }, PartRow { u"apps"_s, u"clientId"_s },
        PartRow { u"permissionPoints"_s, u"code"_s }, PartRow { {}, {} }, // the world itself
    };
    return rows[static_cast<size_t>(part)];
}

void merge(QJsonObject &object, const QJsonObject &value)
{
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (it->isNull())
            object.remove(it.key());
        else
            object.insert(it.key(), *it);
    }
}

// Calls `keep` for each object of the list: it may change the object, and returns false to remove it.
template<typename Keep>
void revise(QJsonObject &world, const QString &list, Keep keep)
{
    QJsonArray revised;
    const QJsonArray items = world.value(list).toArray();
    for (const QJsonValue &item : items) {
        QJsonObject object = item.toObject();
        if (keep(object))
            revised.append(object);
    }
    if (world.contains(list))
        world.insert(list, revised);
}

// In a list of ids. `now` empty: removes the id.
void replaceWord(QJsonObject &object, const QString &key, const QString &before, const QString &now)
{
    if (!object.contains(key))
        return;
    QJsonArray revised;
    const QJsonArray words = object.value(key).toArray();
    for (const QJsonValue &word : words) {
        if (word.toString() != before)
            revised.append(word);
        else if (!now.isEmpty())
            revised.append(now);
    }
    object.insert(key, revised);
}

void replaceText(QJsonObject &object, const QString &key, const QString &before, const QString &now)
{
    if (object.value(key).toString() != before)
        return;
    if (now.isEmpty())
        object.remove(key);
    else
        object.insert(key, now);
}

// Of an object in the object: the key `before` becomes `now`. `now` empty: removes it.
void replaceKey(QJsonObject &object, const QString &key, const QString &before, const QString &now)
{
    QJsonObject members = object.value(key).toObject();
    if (!members.contains(before))
        return;
    const QJsonValue value = members.take(before);
    if (!now.isEmpty())
        members.insert(now, value);
    object.insert(key, members);
}

void updateOrganisationReferences(QJsonObject &world, const QString &before, const QString &now)
{
    QStringList gone;
    revise(world, u"departments"_s, [&](QJsonObject &department) {
        const bool isTheirs = department.value("corpId"_L1).toString() == before;
        if (isTheirs && now.isEmpty())
            gone += department.value("departmentId"_L1).toString();
        replaceText(department, u"corpId"_s, before, now);
        return !isTheirs || !now.isEmpty();
    });
    revise(world, u"users"_s, [&](QJsonObject &user) {
        replaceWord(user, u"memberOf"_s, before, now);
        replaceWord(user, u"administratorOf"_s, before, now);
        for (const QString &department : std::as_const(gone))
            replaceWord(user, u"departments"_s, department, {});
        return true;
    });
    revise(world, u"apps"_s, [&](QJsonObject &app) {
        replaceWord(app, u"installedIn"_s, before, now);
        replaceKey(app, u"agentIds"_s, before, now);
        return true;
    });
}

void updatePointReferences(QJsonObject &world, const QString &before, const QString &now)
{
    revise(world, u"apps"_s, [&](QJsonObject &app) {
        replaceWord(app, u"permissionPoints"_s, before, now);
        return true;
    });
}

void updateDepartmentReferences(QJsonObject &world, const QString &before, const QString &now)
{
    revise(world, u"users"_s, [&](QJsonObject &user) {
        replaceWord(user, u"departments"_s, before, now);
        return true;
    });
    revise(world, u"departments"_s, [&](QJsonObject &department) {
        replaceText(department, u"parentId"_s, before, now);
        return true;
    });
}

// Changes all references to the id `before` into `now`. `now` empty: removes them.
void updateReferences(QJsonObject &world, WorldPart part, const QString &before, const QString &now)
{
    if (part == WorldPart::Organisation)
        updateOrganisationReferences(world, before, now);
    else if (part == WorldPart::Department)
        updateDepartmentReferences(world, before, now);
    else if (part == WorldPart::User)
        replaceText(world, u"signedIn"_s, before, now);
    else if (part == WorldPart::PermissionPoint)
        updatePointReferences(world, before, now);
}

// Puts each department after its parent, as Profile requires. Departments of a cycle go to the end; Profile then reports them.
void sortDepartments(QJsonObject &world)
{
    QJsonArray waiting = world.value("departments"_L1).toArray();
    QJsonArray sorted;
    QStringList placed;
    for (bool moved = true; moved;) {
        moved = false;
        QJsonArray still;
        for (const QJsonValue &each : std::as_const(waiting)) {
            const QString parent = each["parentId"_L1].toString();
            if (parent.isEmpty() || placed.contains(parent)) {
                sorted.append(each);
                placed += each["departmentId"_L1].toString();
                moved = true;
            } else {
                still.append(each);
            }
        }
        waiting = still;
    }
    for (const QJsonValue &each : std::as_const(waiting))
        sorted.append(each);
    if (!sorted.isEmpty())
        world.insert("departments"_L1, sorted);
}

Result<qsizetype> find(const QJsonArray &items, WorldPart part, const QString &id)
{
    QStringList known;
    for (qsizetype i = 0; i < items.size(); ++i) {
        known += items[i][idKey(part)].toString();
        if (known.last() == id)
            return i;
    }
    const QString nearest = nearestName(id, known);
    return fail(Errors::WorldEditRefused,
        u"id: there is no %1 \"%2\""_s.arg(toString(part), id)
            + (nearest.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(nearest)));
}

} // namespace

QString idKey(WorldPart part)
{
    return row(part).id;
}

QStringList WorldEdit::keys()
{
    return allWords<Change>() + QStringList { u"id"_s, u"value"_s };
}

WorldEdit WorldEdit::read(const JsonReader &reader)
{
    WorldEdit edit;
    int verbs = 0;
    for (const auto &each : enumWords<Change>) {
        const QString verb = toString(each.value);
        if (!reader.has(verb))
            continue;
        ++verbs;
        edit.change = each.value;
        QStringList parts = allWords<WorldPart>();
        if (edit.change != Change::Change)
            parts.removeOne(toString(WorldPart::World)); // there is one, always
        edit.part = fromWord<WorldPart>(reader.choice(verb, Need::Required, parts)).value_or(WorldPart::World);
    }
    if (verbs != 1) {
        reader.mistake(reader.path(), u"must have one of "_s + allWords<Change>().join(u", "_s));
        return edit;
    }
    const bool hasId = edit.change != Change::Add && edit.part != WorldPart::World;
    if (hasId)
        edit.id = reader.text(u"id"_s, Need::Required);
    else if (reader.has(u"id"_s))
        reader.mistake(reader.place(u"id"_s), u"is not for this change"_s);
    if (edit.change == Change::Remove) {
        if (reader.has(u"value"_s))
            reader.mistake(reader.place(u"value"_s), u"is not for this change"_s);
    } else if (!reader.value(u"value"_s).isObject()) {
        reader.mistake(reader.place(u"value"_s), u"must be an object"_s);
    } else {
        edit.value = reader.value(u"value"_s).toObject();
    }
    return edit;
}

QString WorldEdit::subject() const
{
    return id.isEmpty() && part != WorldPart::World ? value.value(idKey(part)).toString() : id;
}

Result<void> WorldEdit::applyTo(QJsonObject &world) const
{
    const PartRow &to = row(part);
    if (part == WorldPart::World) {
        for (auto it = value.begin(); it != value.end(); ++it) {
            if (it.key() != "title"_L1 && it.key() != "signedIn"_L1 && it.key() != "openapi"_L1)
                return fail(Errors::WorldEditRefused,
                    u"value.%1: of the world itself only title, signedIn and openapi can change"_s.arg(it.key()));
        }
        merge(world, value);
        return {};
    }
    QJsonArray items = world.value(to.list).toArray();
    if (change == Change::Add) {
        items.append(value);
        world.insert(to.list, items);
    } else {
        const auto at = find(items, part, id);
        if (!at)
            return fail(at.error());
        QJsonObject item = items[*at].toObject();
        if (change == Change::Remove)
            items.removeAt(*at);
        else {
            merge(item, value);
            items.replace(*at, item);
        }
        world.insert(to.list, items);
        const QString now = change == Change::Remove ? QString() : item.value(to.id).toString();
        if (now != id && (change == Change::Remove || !now.isEmpty()))
            updateReferences(world, part, id, now);
    }
    if (part == WorldPart::Department)
        sortDepartments(world);
    return {};
}

} // namespace MiniHost
