// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <functional>
#include <optional>
#include <QList>
#include <QUrl>

namespace MiniHost {

struct CachedScript {
    QUrl url;     // https, as OfficialScripts::addressOf() writes it
    QString from; // what it was made of: "dingtalk-jsapi@3.0.12", or a file's name
    QString sha256;
    qint64 bytes = 0;
};

// Scripts of the outside by their address: an index, and a file named by its content's hash for each. Every call reads the
// index, so that what one process adds another serves; writes are whole or not at all. What was changed behind its back
// is CacheUnusable, never served. No call keeps anything open: it may be used from any thread.
class ScriptCache
{
public:
    explicit ScriptCache(const QString &folder);
    // The user's: $XDG_CACHE_HOME/minihost/scripts on Linux, its like elsewhere. Made with the first script.
    static QString userFolder();

    const QString &folder() const { return m_folder; }
    // By address. An index that is not there is an empty one.
    Result<QList<CachedScript>> list() const;
    // Nothing: it was never added.
    Result<std::optional<QByteArray>> find(const QUrl &url) const;
    // Is its content still what it was?
    Result<void> check(const CachedScript &script) const;
    Result<CachedScript> add(const QUrl &url, const QByteArray &content, const QString &from);
    // Those with this address, or made of this ("dingtalk-jsapi@3.0.12", "dingtalk-jsapi": all versions). Those that went.
    Result<QList<CachedScript>> remove(const QString &what);
    // All of them, and an index that cannot be read with them.
    Result<void> clear();

private:
    QString contentFile(const QString &sha256) const;
    Result<QByteArray> read(const CachedScript &script) const;
    Result<void> write(const QList<CachedScript> &scripts) const;
    void dropUnused(const QStringList &hashes, const QList<CachedScript> &scripts) const;
    // Adds and removes of other processes wait.
    Result<void> changed(const std::function<Result<void>()> &change) const;

    QString m_folder;
};

} // namespace MiniHost
