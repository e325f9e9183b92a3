// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace MiniHost {

// Signals that files of served folders were added, removed or changed. Several changes in a short time are one signal. Ignored
// are node_modules and names that begin with a dot, which pages do not load. While a folder has no index.html, as when a bundler
// has emptied it, nothing is signalled.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    // Files and folders that are watched at most; the system's number of watches is limited.
    static constexpr int mostPaths = 8000;

    explicit FolderWatch(const QStringList &folders, QObject *parent = nullptr);

    // False: there are more files and folders than can be watched.
    bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    void changed();
    // The folders were compared after a notification of the system; emitted after changed(), or alone without a change.
    void compared();

private:
    // For each path the time of the last change, in ms since 1970, and the size in bytes.
    using FileStates = QHash<QString, std::pair<qint64, qint64>>;

    void scheduleComparison();
    FileStates scan();
    void compare();
    bool isUnchanged(); // scans

    const QStringList m_folders;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet, m_deadline;
    FileStates m_states;
    bool m_isComplete = true;
};

} // namespace MiniHost
