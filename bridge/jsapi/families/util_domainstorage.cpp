// SPDX-License-Identifier: MIT
// Values that the client stores for a mini-app. dd.setStorage sends both spellings: {name, value, key, data}.
#include "bridge/core/errors/jsapis.h"
#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/refusal.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

Result<QString> nameOf(const Invocation &call)
{
    const QString name = textOf(call.params.toObject(), { "name"_L1, "key"_L1 });
    return name.isEmpty() ? fail(Errors::ParameterWrong, u"name is missing"_s) : Result<QString>(name);
}

Answer done(const Invocation &call, const Result<void> &result, Services &services)
{
    return result ? Answer::ok(QJsonObject {}) : refuse(call, result.error(), services);
}

Task<Answer> setItem(Invocation call, Services &services)
{
    const auto name = nameOf(call);
    if (!name)
        co_return refuse(call, name.error(), services);
    const QJsonObject params = call.params.toObject();
    const QJsonValue value = params.value(params.contains("value"_L1) ? "value"_L1 : "data"_L1);
    if (value.isUndefined())
        co_return refuse(call, { Errors::ParameterWrong, u"value is missing"_s }, services);
    const Result<void> set = co_await services.memory->storage.set(call.page.origin, *name, value);
    co_return done(call, set, services);
}

// null for a name without a value (inferred: pages test `if (value)`).
Task<Answer> getItem(Invocation call, Services &services)
{
    const auto name = nameOf(call);
    if (!name)
        co_return refuse(call, name.error(), services);
    const auto value = services.memory->storage.value(call.page.origin, *name);
    co_return Answer::ok(QJsonObject { { "value"_L1, value.value_or(QJsonValue::Null) } });
}

Task<Answer> removeItem(Invocation call, Services &services)
{
    const auto name = nameOf(call);
    if (!name)
        co_return refuse(call, name.error(), services);
    const Result<void> removed = co_await services.memory->storage.remove(call.page.origin, *name);
    co_return done(call, removed, services);
}

Task<Answer> getStorageInfo(Invocation call, Services &services)
{
    constexpr int kilobyte = 1024; // the sizes are in KB (inferred)
    const DomainStorage &storage = services.memory->storage;
    co_return Answer::ok(QJsonObject { { "keys"_L1, toArray(storage.names(call.page.origin)) },
        { "currentSize"_L1, static_cast<qint64>(storage.size(call.page.origin) / kilobyte) },
        { "limitSize"_L1, static_cast<qint64>(DomainStorage::limit / kilobyte) } });
}

} // namespace

JsApiFamily util_domainstorage()
{
    const QString prefix = u"util.domainStorage."_s;
    return { { prefix + "setItem"_L1, setItem }, { prefix + "getItem"_L1, getItem },
        { prefix + "removeItem"_L1, removeItem }, { prefix + "getStorageInfo"_L1, getStorageInfo } };
}

} // namespace MiniHost::JsApiFamilies
