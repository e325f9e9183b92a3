// SPDX-License-Identifier: MIT
#include "app/sources/scriptcache.h"

#include "bridge/core/datafolder.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int indexVersion = 1;

tl::unexpected<Fault> unusable(const QString &why)
{
    return fail(Errors::CacheUnusable, why);
}

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QJsonObject toJson(const CachedScript &script)
{
    return { { "url"_L1, script.url.toString(QUrl::FullyEncoded) }, { "from"_L1, script.from },
        { "sha256"_L1, script.sha256 }, { "bytes"_L1, script.bytes } };
}

// Fails on a hash of another form: the hash becomes the name of a file.
std::optional<CachedScript> fromJson(const QJsonObject &json)
{
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    const CachedScript script { QUrl(json["url"_L1].toString(), QUrl::StrictMode), json["from"_L1].toString(),
        json["sha256"_L1].toString(), json["bytes"_L1].toInteger(-1) };
    if (!script.url.isValid() || script.url.isEmpty() || script.bytes < 0 || !hash.match(script.sha256).hasMatch())
        return std::nullopt;
    return script;
}

// "dingtalk-jsapi" means all its versions. The name of a scoped package begins with an @.
bool matches(const CachedScript &script, const QString &what)
{
    const qsizetype at = script.from.lastIndexOf(u'@');
    return script.from == what || script.url.toString(QUrl::FullyEncoded) == what
        || (at > 0 && script.from.first(at) == what);
}

} // namespace

ScriptCache::ScriptCache(const QString &folder)
    : m_folder(folder)
{
}

QString ScriptCache::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/minihost/scripts"_L1;
}

QString ScriptCache::contentFile(const QString &sha256) const
{
    return u"%1/%2.js"_s.arg(m_folder, sha256);
}

Result<QList<CachedScript>> ScriptCache::list() const
{
    const QString file = m_folder + "/index.json"_L1;
    if (!QFile::exists(file))
        return QList<CachedScript> {};
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::CacheUnusable);
    if (!json)
        return fail(json.error());
    const QJsonObject index = QJsonDocument::fromJson(*json).object();
    if (index["version"_L1].toInt() != indexVersion || !index["scripts"_L1].isArray())
        return unusable(u"%1 is damaged, or was written by another version of MiniHost"_s.arg(file));
    QList<CachedScript> scripts;
    const QJsonArray rows = index["scripts"_L1].toArray();
    for (const QJsonValue &row : rows) {
        const auto script = fromJson(row.toObject());
        if (!script)
            return unusable(u"%1: script %2 is damaged"_s.arg(file).arg(scripts.size()));
        scripts.append(*script);
    }
    return scripts;
}

Result<QByteArray> ScriptCache::read(const CachedScript &script) const
{
    const QString file = contentFile(script.sha256);
    if (!QFile::exists(file))
        return unusable(u"the cached content of %1 is missing"_s.arg(script.url.toString()));
    auto content = readRegularFile(file, Limit::ScriptFileBytes, Errors::CacheUnusable);
    if (content && (content->size() != script.bytes || sha256Of(*content) != script.sha256))
        return unusable(u"the cached content of %1 was changed"_s.arg(script.url.toString()));
    return content;
}

Result<void> ScriptCache::check(const CachedScript &script) const
{
    return read(script).map([](const QByteArray &) {});
}

Result<std::optional<QByteArray>> ScriptCache::find(const QUrl &url) const
{
    const auto scripts = list();
    if (!scripts)
        return fail(scripts.error());
    for (const CachedScript &script : *scripts) {
        if (script.url == url)
            return read(script).map([](const QByteArray &content) { return std::optional(content); });
    }
    return std::optional<QByteArray>();
}

Result<void> ScriptCache::write(const QList<CachedScript> &scripts) const
{
    QJsonArray rows;
    for (const CachedScript &script : scripts)
        rows.append(toJson(script));
    const QJsonObject index { { "version"_L1, indexVersion }, { "scripts"_L1, rows } };
    if (const auto written = writePrivateFile(m_folder + "/index.json"_L1, indentedJson(index)); !written)
        return unusable(written.error().detail);
    return {};
}

Result<void> ScriptCache::withLock(const std::function<Result<void>()> &change) const
{
    if (const auto made = makePrivateFolder(m_folder); !made)
        return unusable(u"the folder %1 cannot be made"_s.arg(made.error().detail));
    QLockFile lock(m_folder + "/lock"_L1);
    constexpr int lockTimeoutMs = 10'000;
    if (!lock.tryLock(lockTimeoutMs))
        return unusable(lock.error() == QLockFile::PermissionError
                ? u"%1 is not writable"_s.arg(m_folder)
                : u"%1: another minihost is writing to it"_s.arg(m_folder));
    return change();
}

Result<CachedScript> ScriptCache::add(const QUrl &url, const QByteArray &content, const QString &from)
{
    const CachedScript added { url, from, sha256Of(content), content.size() };
    const auto done = withLock([&]() -> Result<void> {
        auto scripts = list();
        if (!scripts)
            return fail(scripts.error());
        // The content first, so that the index never names a missing file.
        if (const auto written = writePrivateFile(contentFile(added.sha256), content); !written)
            return unusable(written.error().detail);
        QStringList unlisted;
        scripts->removeIf([&](const CachedScript &script) {
            if (script.url == url)
                unlisted += script.sha256;
            return script.url == url;
        });
        scripts->append(added);
        std::sort(scripts->begin(), scripts->end(),
            [](const CachedScript &a, const CachedScript &b) { return a.url.toString() < b.url.toString(); });
        if (const auto written = write(*scripts); !written)
            return fail(written.error());
        removeUnused(unlisted, *scripts);
        return {};
    });
    if (!done)
        return fail(done.error());
    return added;
}

Result<QList<CachedScript>> ScriptCache::remove(const QString &what)
{
    QList<CachedScript> removed;
    const auto done = withLock([&]() -> Result<void> {
        auto scripts = list();
        if (!scripts)
            return fail(scripts.error());
        QStringList unlisted;
        scripts->removeIf([&](const CachedScript &script) {
            if (!matches(script, what))
                return false;
            removed += script;
            unlisted += script.sha256;
            return true;
        });
        if (removed.isEmpty())
            return {};
        if (const auto written = write(*scripts); !written)
            return fail(written.error());
        removeUnused(unlisted, *scripts);
        return {};
    });
    if (!done)
        return fail(done.error());
    return removed;
}

void ScriptCache::removeUnused(const QStringList &hashes, const QList<CachedScript> &scripts) const
{
    for (const QString &hash : hashes) {
        const bool isUsed = std::any_of(
            scripts.begin(), scripts.end(), [&](const CachedScript &script) { return script.sha256 == hash; });
        // A file that cannot be removed does no harm.
        if (!isUsed)
            QFile::remove(contentFile(hash));
    }
}

Result<void> ScriptCache::clear()
{
    if (!QDir(m_folder).exists())
        return {};
    return withLock([&]() -> Result<void> {
        if (QFile index(m_folder + "/index.json"_L1); index.exists() && !index.remove())
            return unusable(u"%1: %2"_s.arg(index.fileName(), index.errorString()));
        const QStringList contents = QDir(m_folder).entryList({ u"*.js"_s }, QDir::Files);
        for (const QString &content : contents) {
            if (QFile file(m_folder + u'/' + content); !file.remove())
                return unusable(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        }
        return {};
    });
}

} // namespace MiniHost
