// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace MiniHost {

// Tells when what a folder serves has become another: a file came, went or changed, and for a moment nothing else did. Not
// what a page cannot ask for in earnest: node_modules, and files and folders with a dot before their name. A folder that
// a bundler has emptied (no index.html) is not told before it is filled again.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    // `most` files and folders: a system watches so many only.
    explicit FolderWatch(const QStringList &folders, qsizetype most = 8000, QObject *parent = nullptr);

    bool isWhole() const { return m_isWhole; } // false: there is more than can be watched

Q_SIGNALS:
    void changed();
    void looked(); // something has happened, and whether it was a change is told

private:
    using Picture = QHash<QString, std::pair<qint64, qint64>>; // of each file: when it was written, and its size

    Picture look();
    void compare();

    const QStringList m_folders;
    const qsizetype m_most;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    Picture m_seen;
    bool m_isWhole = true;
};

} // namespace MiniHost
