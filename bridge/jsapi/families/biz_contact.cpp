// SPDX-License-Identifier: MIT
// Pickers for users and departments (docs/dingtalk/protocol.md §4.3).
#include "bridge/core/errors/openauth.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/people.h"
#include "bridge/jsapi/uicall.h"
#include "bridge/openplatform/openplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

constexpr int peopleLimit = 1000; // inferred

// The kinds that a picker offers.
struct Picks {
    bool users = false;
    bool departments = false;
};

struct Picked {
    Colleagues colleagues;
    QStringList users;
    QStringList departments;
};

QJsonObject part(const QJsonObject &params, QLatin1StringView users, QLatin1StringView departments)
{
    return { { "users"_L1, toArray(textsOf(listOf(params, { users }))) },
        { "departments"_L1, toArray(textsOf(listOf(params, { departments }))) } };
}

QJsonObject contentOf(const QJsonObject &params, Picks picks, const CorpId &corp)
{
    const bool multiple = flagOf(params, "multiple"_L1, true);
    const int max = numberOf(params, picks.users ? "maxUsers"_L1 : QLatin1StringView("maxDepartments"),
        numberOf(params, "max"_L1, peopleLimit));
    QJsonObject picked = part(params, "pickedUsers"_L1, "pickedDepartments"_L1);
    // biz.contact.choose has its preselection in `users`.
    if (params.contains("users"_L1))
        picked.insert("users"_L1, toArray(textsOf(listOf(params, { "users"_L1 }))));
    return { { "title"_L1, textOf(params, { "title"_L1 }) }, { "corpId"_L1, corp.value }, { "multiple"_L1, multiple },
        { "max"_L1, multiple ? max : 1 }, { "limitTips"_L1, textOf(params, { "limitTips"_L1 }) },
        { "users"_L1, picks.users }, { "departments"_L1, picks.departments }, { "picked"_L1, picked },
        { "disabled"_L1, part(params, "disabledUsers"_L1, "disabledDepartments"_L1) },
        { "required"_L1, part(params, "requiredUsers"_L1, "requiredDepartments"_L1) } };
}

using ToBody = QJsonValue (*)(const Picked &picked);

Task<Answer> pick(Invocation call, Picks picks, ToBody toBody, Services &services)
{
    QJsonObject params = call.params.toObject();
    const Result<Colleagues> colleagues = co_await colleaguesOf(params, services);
    if (!colleagues)
        co_return refuse(call, colleagues.error(), services);
    if (flagOf(params, "responseUserOnly"_L1, false))
        picks.departments = false;
    const QJsonObject content = contentOf(params, picks, colleagues->organisation.id);
    const UiAnswer answer = co_await showUi(call, UiKind::People, content, services);
    if (answer.how != UiAnswer::How::Given)
        co_return cancelled();
    const Picked picked { *colleagues, textsOf(answer.value.value("users"_L1).toArray()),
        textsOf(answer.value.value("departments"_L1).toArray()) };
    co_return Answer::ok(toBody(picked));
}

JsApi picker(const QString &name, Picks picks, ToBody toBody)
{
    return { name, [picks, toBody](Invocation call, Services &services) {
                return pick(std::move(call), picks, toBody, services);
            } };
}

QJsonArray usersOf(const Picked &picked)
{
    QJsonArray users;
    for (const QString &id : picked.users) {
        if (const User *user = picked.colleagues.user(id))
            users.append(picked.colleagues.toJson(*user));
    }
    return users;
}

QJsonArray departmentsOf(const Picked &picked)
{
    QJsonArray departments;
    for (const QString &id : picked.departments) {
        if (const auto *department = picked.colleagues.department(id))
            departments.append(picked.colleagues.toJson(*department));
    }
    return departments;
}

QJsonValue people(const Picked &picked)
{
    return usersOf(picked);
}

QJsonValue peopleAndDepartments(const Picked &picked)
{
    const QJsonArray users = usersOf(picked);
    const QJsonArray departments = departmentsOf(picked);
    return QJsonObject { { "selectedCount"_L1, users.size() + picked.colleagues.membersOf(picked.departments) },
        { "users"_L1, users }, { "departments"_L1, departments } };
}

QJsonValue departmentsOnly(const Picked &picked)
{
    const QJsonArray departments = departmentsOf(picked);
    return QJsonObject { { "userCount"_L1, picked.colleagues.membersOf(picked.departments) },
        { "departmentsCount"_L1, departments.size() }, { "departments"_L1, departments } };
}

// -- from a list: users that the page names, or those with a mobile number, as in the phone's address book --

Task<Answer> chooseOf(Invocation call, bool multiple, bool ofPhone, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const Result<Colleagues> colleagues = co_await colleaguesOf(params, services);
    if (!colleagues)
        co_return refuse(call, colleagues.error(), services);
    const QStringList wanted = textsOf(listOf(params, { "users"_L1 }));
    QJsonArray options;
    for (const User &user : colleagues->users) {
        if (ofPhone ? !user.mobile.isEmpty() : wanted.isEmpty() || wanted.contains(user.id.value))
            options.append(QJsonObject { { "key"_L1, user.id.value }, { "value"_L1, colleagues->nameOf(user) } });
    }
    const QJsonObject content { { "title"_L1, textOf(params, { "title"_L1 }) }, { "multiple"_L1, multiple },
        { "options"_L1, options }, { "selected"_L1, QJsonArray {} } };
    const UiAnswer answer = co_await showUi(call, UiKind::Choose, content, services);
    if (answer.how != UiAnswer::How::Given)
        co_return cancelled();
    QJsonArray chosen;
    const QStringList keys = textsOf(answer.value.value("keys"_L1).toArray());
    for (const QString &key : keys) {
        const User *user = colleagues->user(key);
        if (!user)
            continue;
        QJsonObject person = colleagues->toJson(*user);
        if (ofPhone)
            person = { { "name"_L1, colleagues->nameOf(*user) }, { "mobile"_L1, user->mobile } }; // inferred
        chosen.append(person);
    }
    co_return Answer::ok(chosen);
}

Task<Answer> chooseOne(Invocation call, Services &services)
{
    return chooseOf(std::move(call), false, false, services);
}

Task<Answer> chooseSeveral(Invocation call, Services &services)
{
    return chooseOf(std::move(call), true, false, services);
}

Task<Answer> chooseOfPhone(Invocation call, Services &services)
{
    return chooseOf(std::move(call), true, true, services);
}

// A group chat, which MiniHost does not have: shows a notice, and answers with a random id.
Task<Answer> createGroup(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const QJsonObject content { { "title"_L1, call.api }, { "lines"_L1, listOf(params, { "users"_L1 }) } };
    const UiAnswer answer = co_await showUi(call, UiKind::Notice, content, services);
    if (answer.how == UiAnswer::How::Withdrawn)
        co_return cancelled();
    const auto draw = [](OpenPlatform &platform) -> Result<QString> { return u"chat"_s + platform.entropy().hex(16); };
    const Result<QString> id = co_await services.platform.run(services.context, draw);
    if (!id)
        co_return refuse(call, id.error(), services);
    co_return Answer::ok(QJsonObject { { "id"_L1, *id } });
}

Task<Answer> getUser(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const Result<Colleagues> colleagues = co_await colleaguesOf(params, services);
    if (!colleagues)
        co_return refuse(call, colleagues.error(), services);
    const User *user = colleagues->user(services.signedIn().value);
    if (!user)
        co_return refuse(call, { Errors::UserMissing, {} }, services);
    const bool isManager = user->administratorOf.contains(colleagues->organisation.id);
    // rightLevel: 1 the main administrator, 0 no administrator (inferred)
    co_return Answer::ok(QJsonObject { { "corpId"_L1, colleagues->organisation.id.value },
        { "emplId"_L1, user->id.value }, { "nickName"_L1, user->nick }, { "avatar"_L1, user->avatarUrl },
        { "isAuth"_L1, true }, { "isManager"_L1, isManager }, { "rightLevel"_L1, isManager ? 1 : 0 } });
}

} // namespace

JsApiFamily biz_contact()
{
    const QString prefix = u"biz.contact."_s;
    return {
        picker(prefix + "choose"_L1, { true, false }, people),
        picker(prefix + "complexPicker"_L1, { true, true }, peopleAndDepartments),
        picker(prefix + "externalComplexPicker"_L1, { true, false }, peopleAndDepartments),
        picker(prefix + "departmentsPicker"_L1, { false, true }, departmentsOnly),
        { prefix + "chooseMobileContacts"_L1, chooseOfPhone },
        { prefix + "createGroup"_L1, createGroup },
        { u"biz.customContact.choose"_s, chooseOne },
        { u"biz.customContact.multipleChoose"_s, chooseSeveral },
        { u"biz.user.get"_s, getUser },
    };
}

} // namespace MiniHost::JsApiFamilies
