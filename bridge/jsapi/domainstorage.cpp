// SPDX-License-Identifier: MIT
#include "bridge/jsapi/domainstorage.h"

#include "bridge/core/datafolder.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"

#include <numeric>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The key of an app's values. Without the port for *.localhost, since a folder is served at another port each time:
// "http://showcase.localhost:40123" → "showcase.localhost".
QString appOf(const QString &origin)
{
    const QUrl url(origin);
    return url.host().endsWith(".localhost"_L1) ? url.host() : origin;
}

qsizetype sizeOf(const QString &name, const QJsonValue &value)
{
    return jsonSize(QJsonObject { { name, value } });
}

} // namespace

void DomainStorage::Apps::put(const QString &app, const QString &name, const QJsonValue &value)
{
    Items &of = items[app];
    qsizetype &size = sizes[app];
    if (const auto old = of.constFind(name); old != of.constEnd())
        size -= sizeOf(name, *old);
    if (value.isUndefined()) {
        of.remove(name);
    } else {
        of.insert(name, value);
        size += sizeOf(name, value);
    }
}

QByteArray DomainStorage::Apps::toJson() const
{
    QJsonObject all;
    for (const QString &app : items.keys()) {
        QJsonObject of;
        const Items stored = items.value(app);
        for (auto item = stored.begin(); item != stored.end(); ++item)
            of.insert(item.key(), item.value());
        all.insert(app, of);
    }
    return jsonText(all);
}

DomainStorage::~DomainStorage()
{
    m_writer.waitForDone();
}

Result<void> DomainStorage::useFile(const QString &file)
{
    m_file = file;
    m_apps = {};
    if (QFileInfo::exists(file)) {
        const auto json = readRegularFile(file, Limit::StoredItemsBytes, Errors::StoreFailed);
        if (!json)
            return fail(json.error());
        const auto apps = parseJson(*json, file, Errors::StoreFailed);
        if (!apps)
            return fail(apps.error());
        const QJsonObject all = apps->toObject();
        for (const QString &app : all.keys()) {
            const QJsonObject items = all.value(app).toObject();
            for (const QString &name : items.keys())
                m_apps.put(app, name, items.value(name));
        }
    }
    m_written = m_apps;
    return {};
}

std::optional<QJsonValue> DomainStorage::value(const QString &origin, const QString &name) const
{
    const Items items = m_apps.items.value(appOf(origin));
    const auto found = items.constFind(name);
    return found == items.constEnd() ? std::nullopt : std::optional<QJsonValue>(*found);
}

Result<void> DomainStorage::checkLimits(const QString &app, const QString &name, const QJsonValue &value) const
{
    const Items items = m_apps.items.value(app);
    const auto old = items.constFind(name);
    const bool isNew = old == items.constEnd();
    if (isNew && items.size() >= Limit::StoredItems)
        return fail(Errors::ParameterWrong, u"name: more than %1 items for one app"_s.arg(Limit::StoredItems));
    const qsizetype more = sizeOf(name, value) - (isNew ? 0 : sizeOf(name, *old));
    if (m_apps.sizes.value(app) + more > limit)
        return fail(Errors::ParameterWrong, u"value: more than %1 bytes for one app"_s.arg(limit));
    const qsizetype all = std::accumulate(m_apps.sizes.begin(), m_apps.sizes.end(), more);
    // `limit` is left free for the JSON syntax, so that useFile() can read the file again.
    if (all > Limit::StoredItemsBytes - limit)
        return fail(Errors::ParameterWrong, u"value: more than %1 bytes for all apps"_s.arg(Limit::StoredItemsBytes));
    return {};
}

Task<Result<void>> DomainStorage::set(QString origin, QString name, QJsonValue value)
{
    const QString app = appOf(origin);
    if (const auto may = checkLimits(app, name, value); !may)
        co_return may;
    m_apps.put(app, name, value);
    const Result<void> done = co_await waitForWrite();
    co_return done;
}

Task<Result<void>> DomainStorage::remove(QString origin, QString name)
{
    const QString app = appOf(origin);
    if (!m_apps.items.value(app).contains(name))
        co_return {};
    m_apps.put(app, name, QJsonValue::Undefined);
    const Result<void> done = co_await waitForWrite();
    co_return done;
}

Task<Result<void>> DomainStorage::waitForWrite()
{
    if (m_file.isEmpty())
        co_return {};
    const OneShot<Result<void>> written(this);
    m_waitingForWrite.append(written);
    if (!m_isWriting)
        launch(write());
    const Result<void> done = co_await written;
    co_return done;
}

Task<> DomainStorage::write()
{
    m_isWriting = true;
    while (!m_waitingForWrite.isEmpty()) {
        auto waiting = std::exchange(m_waitingForWrite, {});
        const Apps apps = m_apps;
        const OneShot<Result<void>> written(this);
        m_writer.start([file = m_file, apps, written] { written.post(writePrivateFile(file, apps.toJson())); });
        Result<void> done = co_await written;
        if (done) {
            m_written = apps;
        } else {
            done = fail(Errors::StoreFailed, done.error().detail);
            m_apps = m_written;
            waiting += std::exchange(m_waitingForWrite, {});
        }
        for (const OneShot<Result<void>> &each : waiting)
            each.set(done);
    }
    m_isWriting = false;
}

QStringList DomainStorage::names(const QString &origin) const
{
    return m_apps.items.value(appOf(origin)).keys();
}

qsizetype DomainStorage::size(const QString &origin) const
{
    return m_apps.sizes.value(appOf(origin));
}

} // namespace MiniHost
