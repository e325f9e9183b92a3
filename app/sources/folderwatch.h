// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace MiniHost {

// Tells when what a folder serves has become another: a file came, went or changed, and for a moment nothing else
// did, or things never stopped changing. Not what a page cannot ask for in earnest: node_modules, and files and folders with a
// dot before their name. A folder that a bundler has emptied (no index.html) is not told before it is filled again.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPaths = 8000; // of files and folders: a system watches so many only

    explicit FolderWatch(const QStringList &folders, QObject *parent = nullptr);

    bool isWhole() const { return m_isWhole; } // false: there is more than can be watched

Q_SIGNALS:
    void changed();
    void looked(); // something stirred, and it was looked what; after changed(), if there was a change

private:
    using Picture = QHash<QString, std::pair<qint64, qint64>>; // of each file: when it was written, and its size

    void stir();
    Picture look();
    void compare();
    bool isWhatItWas(); // looks

    const QStringList m_folders;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet, m_patience;
    Picture m_seen;
    bool m_isWhole = true;
};

} // namespace MiniHost
