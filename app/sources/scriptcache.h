// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <functional>
#include <optional>
#include <QList>
#include <QUrl>

namespace MiniHost {

struct CachedScript {
    QUrl url;     // as OfficialScripts::addressOf()
    QString from; // its origin: "dingtalk-jsapi@3.0.12", or the name of a file
    QString sha256;
    qint64 bytes = 0;
};

// The cache of scripts that pages load from DingTalk's CDN: index.json, and a file for each script, named by the SHA-256 of its
// content. Every call reads the index anew, so that scripts added by another process are found. Writes are atomic. All calls fail
// with CacheUnusable when a file is damaged or cannot be written. No file stays open between calls: usable in any thread.
class ScriptCache
{
public:
    explicit ScriptCache(const QString &folder);
    // The cache of the user: $XDG_CACHE_HOME/minihost/scripts on Linux. The folder is made with the first script.
    static QString userFolder();

    const QString &folder() const { return m_folder; }
    // Sorted by address. Empty when there is no index yet.
    Result<QList<CachedScript>> list() const;
    // nullopt: the script is not in the cache.
    Result<std::optional<QByteArray>> find(const QUrl &url) const;
    // Fails with CacheUnusable when the content is missing or has another hash.
    Result<void> check(const CachedScript &script) const;
    Result<CachedScript> add(const QUrl &url, const QByteArray &content, const QString &from);
    // Removes the scripts with this address or origin ("dingtalk-jsapi@3.0.12"; "dingtalk-jsapi": all versions). Returns the
    // removed ones.
    Result<QList<CachedScript>> remove(const QString &what);
    // Removes all scripts and the index, also a damaged one.
    Result<void> clear();

private:
    QString contentFile(const QString &sha256) const;
    Result<QByteArray> read(const CachedScript &script) const;
    Result<void> write(const QList<CachedScript> &scripts) const;
    void removeUnused(const QStringList &hashes, const QList<CachedScript> &scripts) const;
    // Runs `change` while this process holds the cache's lock file.
    Result<void> withLock(const std::function<Result<void>()> &change) const;

    QString m_folder;
};

} // namespace MiniHost
