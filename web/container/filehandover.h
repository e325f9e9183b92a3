// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"

#include <QHash>
#include <QStringList>

namespace MiniHost {

// Files that the user chose for a page after the engine stopped waiting for them. The page's side fetches each once, by an unguessable name
// ("minihost-ask:file?text=NAME").
class FileHandover
{
public:
    // JSON text for the page's side: [{"token", "name", "type"}].
    QString offer(const QStringList &files);
    QString take(const QString &token)
    {
        return m_files.take(token);
    } // removes and returns the path; empty: unknown token

private:
    SystemEntropy m_entropy;
    QHash<QString, QString> m_files; // by token
};

} // namespace MiniHost
