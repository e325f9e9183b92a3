// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"

#include <QHash>
#include <QStringList>

namespace MiniHost {

// Files that a person has chosen for a page after the engine has stopped waiting for them: each can be fetched once, by an
// unguessable name ("minihost-ask:file?text=NAME").
class FileHandover
{
public:
    // JSON text for the page's side: [{"token", "name", "type"}].
    QString offer(const QStringList &files);
    QString take(const QString &token) { return m_files.take(token); } // its path; empty: there is none

private:
    SystemEntropy m_entropy;
    QHash<QString, QString> m_files; // by token
};

} // namespace MiniHost
