// SPDX-License-Identifier: MIT
#include "bridge/jsapi/people.h"

#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/weblogin.h"
#include "bridge/jsapi/params.h"
#include "bridge/openplatform/openplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Result<Colleagues> read(const Directory &directory, const QString &corpId, const UserId &signedIn, Language language)
{
    CorpId corp { corpId };
    if (corp.isEmpty()) {
        const User *user = directory.user(signedIn);
        if (!user || user->memberOf.isEmpty())
            return fail(Errors::UserMissing);
        corp = user->memberOf.first();
    }
    const Organisation *organisation = directory.organisation(corp);
    if (!organisation)
        return fail(Errors::CorpIdWrong, corp.value);
    Colleagues colleagues { *organisation, {}, {}, language };
    for (const User &user : directory.users()) {
        if (user.memberOf.contains(corp))
            colleagues.users += user;
    }
    for (const Department &department : directory.departments()) {
        if (department.corpId == corp)
            colleagues.departments += department;
    }
    return colleagues;
}

} // namespace

const User *Colleagues::user(const QString &id) const
{
    const auto found = std::find_if(users.begin(), users.end(), [&](const User &user) { return user.id.value == id; });
    return found == users.end() ? nullptr : &*found;
}

QJsonObject Colleagues::toJson(const User &user) const
{
    return { { "name"_L1, nameOf(user) }, { "avatar"_L1, user.avatarUrl }, { "emplId"_L1, user.id.value } };
}

const Department *Colleagues::department(const QString &id) const
{
    const auto found = std::find_if(
        departments.begin(), departments.end(), [&](const Department &department) { return department.id == id; });
    return found == departments.end() ? nullptr : &*found;
}

// `number` is a string by the SDK's types.
QJsonObject Colleagues::toJson(const Department &department) const
{
    return { { "id"_L1, department.id }, { "name"_L1, department.name.in(language) },
        { "number"_L1, QString::number(membersOf({ department.id })) } };
}

int Colleagues::membersOf(const QStringList &wanted) const
{
    // Includes all sub-departments in one pass, since a parent comes before its children (Profile).
    QStringList all = wanted;
    for (const Department &each : departments) {
        if (all.contains(each.parent) && !all.contains(each.id))
            all += each.id;
    }
    return static_cast<int>(std::count_if(users.begin(), users.end(), [&all](const User &user) {
        return std::any_of(
            user.departments.begin(), user.departments.end(), [&all](const QString &id) { return all.contains(id); });
    }));
}

Task<Result<Colleagues>> colleaguesOf(QJsonObject params, Services &services)
{
    const QString corpId = textOf(params, { "corpId"_L1, "corp_id"_L1 });
    const auto look = [corpId, signedIn = services.signedIn()](OpenPlatform &platform) {
        return read(platform.directory(), corpId, signedIn, platform.language());
    };
    const Result<Colleagues> colleagues = co_await services.platform.run(services.context, look);
    co_return colleagues;
}

} // namespace MiniHost
