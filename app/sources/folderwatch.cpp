// SPDX-License-Identifier: MIT
#include "app/sources/folderwatch.h"

#include "bridge/core/logging.h"

#include <algorithm>
#include <chrono>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {
namespace {

// Editors and bundlers write a file several times: the folder is scanned when nothing has changed for this long.
constexpr auto quiet = 150ms;
// A log file may change without an end: the folder is scanned at the latest after this time.
constexpr auto longestDelay = 2s;

bool isIgnored(const QString &name)
{
    return name.startsWith(u'.') || name == "node_modules"_L1;
}

} // namespace

FolderWatch::FolderWatch(const QStringList &folders, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::scheduleComparison);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FolderWatch::scheduleComparison);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(longestDelay);
    connect(&m_quiet, &QTimer::timeout, this, &FolderWatch::compare);
    connect(&m_deadline, &QTimer::timeout, this, &FolderWatch::compare);
    m_states = scan();
    if (!m_isComplete)
        qCInfo(lcWeb) << "more than" << mostPaths
                      << "files and folders, or more than the system can watch: changes of the others go unnoticed";
}

void FolderWatch::scheduleComparison()
{
    m_quiet.start();
    if (!m_deadline.isActive())
        m_deadline.start();
}

// The state of all files now. New files and folders are added to the watcher. Breadth first, so that what is beyond the limit
// is deep in the tree.
FolderWatch::FileStates FolderWatch::scan()
{
    FileStates states;
    QStringList paths;
    QStringList folders = m_folders;
    m_isComplete = true;
    for (qsizetype i = 0; i < folders.size() && m_isComplete; ++i) {
        paths += folders[i];
        const QFileInfoList entries =
            QDir(folders[i]).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            // A link to a folder may lead in a circle.
            if (isIgnored(entry.fileName()) || (entry.isDir() && entry.isSymLink()))
                continue;
            if (paths.size() + folders.size() - i >= mostPaths) {
                m_isComplete = false;
                break;
            }
            if (entry.isDir()) {
                folders += entry.filePath();
                continue;
            }
            paths += entry.filePath();
            states.insert(entry.filePath(), { entry.lastModified().toMSecsSinceEpoch(), entry.size() });
        }
    }
    // The parent folder: only there it is noticed when the whole folder is removed and made again.
    for (const QString &folder : m_folders)
        paths += QFileInfo(folder).path();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    // One of m_folders may be inside another.
    paths.removeDuplicates();
    // The watcher drops a file that was replaced (another inode), so the file is added again.
    QStringList known = m_watcher.files() + m_watcher.directories();
    std::sort(known.begin(), known.end());
    paths.removeIf([&](const QString &path) { return std::binary_search(known.begin(), known.end(), path); });
    // addPaths() returns the paths that it could not add: the system has no watches left, or they were removed meanwhile.
    if (!paths.isEmpty() && !m_watcher.addPaths(paths).isEmpty())
        m_isComplete = false;
    return states;
}

void FolderWatch::compare()
{
    m_quiet.stop();
    m_deadline.stop();
    if (!isUnchanged())
        Q_EMIT changed();
    Q_EMIT compared();
}

bool FolderWatch::isUnchanged()
{
    for (const QString &folder : m_folders) {
        if (!QFileInfo::exists(folder + "/index.html"_L1)) {
            // Only to watch what is there: the files that follow must be noticed.
            scan();
            return true;
        }
    }
    FileStates now = scan();
    const bool isSame = now == m_states;
    m_states = std::move(now);
    return isSame;
}

} // namespace MiniHost
