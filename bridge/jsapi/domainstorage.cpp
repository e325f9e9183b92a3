// SPDX-License-Identifier: MIT
#include "bridge/jsapi/domainstorage.h"

#include "bridge/core/datafolder.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/readfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A folder is served at another port each time: "http://showcase.localhost:40123" is the app "showcase.localhost".
QString appOf(const QString &origin)
{
    const QUrl url(origin);
    return url.host().endsWith(".localhost"_L1) ? url.host() : origin;
}

qsizetype sizeOf(const QJsonObject &items)
{
    return jsonSize(items);
}

} // namespace

Result<void> DomainStorage::keepIn(const QString &file)
{
    m_file = file;
    m_apps = {};
    if (!QFileInfo::exists(file))
        return {};
    const auto json = readRegularFile(file, Limit::StoredItemsBytes, ErrorCode::StoreFailed);
    if (!json)
        return fail(json.error());
    const auto apps = parseJson(*json, file, ErrorCode::StoreFailed);
    if (!apps)
        return fail(apps.error());
    m_apps = apps->toObject();
    return {};
}

std::optional<QJsonValue> DomainStorage::value(const QString &origin, const QString &name) const
{
    const QJsonObject items = m_apps.value(appOf(origin)).toObject();
    const auto found = items.constFind(name);
    return found == items.constEnd() ? std::nullopt : std::optional<QJsonValue>(*found);
}

Result<void> DomainStorage::set(const QString &origin, const QString &name, const QJsonValue &value)
{
    QJsonObject items = m_apps.value(appOf(origin)).toObject();
    items.insert(name, value);
    if (items.size() > Limit::StoredItems)
        return fail(ErrorCode::ParameterWrong, u"name: more than %1 items for one app"_s.arg(Limit::StoredItems));
    if (sizeOf(items) > limit)
        return fail(ErrorCode::ParameterWrong, u"value: more than %1 bytes for one app"_s.arg(limit));
    return put(origin, items);
}

Result<void> DomainStorage::remove(const QString &origin, const QString &name)
{
    QJsonObject items = m_apps.value(appOf(origin)).toObject();
    if (!items.contains(name))
        return {};
    items.remove(name);
    return put(origin, items);
}

Result<void> DomainStorage::put(const QString &origin, const QJsonObject &items)
{
    QJsonObject apps = m_apps;
    apps.insert(appOf(origin), items);
    if (!m_file.isEmpty()) {
        if (auto written = writePrivateFile(m_file, QJsonDocument(apps).toJson(QJsonDocument::Compact)); !written)
            return fail(ErrorCode::StoreFailed, written.error().detail);
    }
    m_apps = apps;
    return {};
}

QStringList DomainStorage::names(const QString &origin) const
{
    return m_apps.value(appOf(origin)).toObject().keys();
}

qsizetype DomainStorage::size(const QString &origin) const
{
    return sizeOf(m_apps.value(appOf(origin)).toObject());
}

} // namespace MiniHost
