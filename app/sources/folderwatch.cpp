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

constexpr auto quiet = 150ms; // an editor or a bundler writes several times
constexpr auto patience = 2s; // and a log for ever

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
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::stir);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FolderWatch::stir);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_quiet, &QTimer::timeout, this, &FolderWatch::compare);
    connect(&m_patience, &QTimer::timeout, this, &FolderWatch::compare);
    m_seen = look();
    if (!m_isWhole)
        qCInfo(lcWeb) << "more than" << mostPaths << "files, or than the system can watch: those beyond are not";
}

void FolderWatch::stir()
{
    m_quiet.start();
    if (!m_patience.isActive())
        m_patience.start();
}

// What is there now; and what is new is watched from now on. Breadth first, so that what is beyond the bound is deep down.
FolderWatch::Picture FolderWatch::look()
{
    Picture picture;
    QStringList paths;
    QStringList folders = m_folders;
    m_isWhole = true;
    for (qsizetype i = 0; i < folders.size() && m_isWhole; ++i) {
        paths += folders[i];
        const QFileInfoList entries =
            QDir(folders[i]).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (isIgnored(entry.fileName()) || (entry.isDir() && entry.isSymLink())) // a link may lead in a circle
                continue;
            if (paths.size() + folders.size() - i >= mostPaths) {
                m_isWhole = false;
                break;
            }
            if (entry.isDir()) {
                folders += entry.filePath();
                continue;
            }
            paths += entry.filePath();
            picture.insert(entry.filePath(), { entry.lastModified().toMSecsSinceEpoch(), entry.size() });
        }
    }
    // Whoever removes the whole folder and builds it anew is seen only in what it lies in.
    for (const QString &folder : m_folders)
        paths += QFileInfo(folder).path();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    paths.removeDuplicates(); // of folders that lie in one another
    // A file that was replaced has fallen out of the watcher, which knows it by more than its name.
    QStringList known = m_watcher.files() + m_watcher.directories();
    std::sort(known.begin(), known.end());
    paths.removeIf([&](const QString &path) { return std::binary_search(known.begin(), known.end(), path); });
    // Those that come back are more than the system has watches for, or went meanwhile.
    if (!paths.isEmpty() && !m_watcher.addPaths(paths).isEmpty())
        m_isWhole = false;
    return picture;
}

void FolderWatch::compare()
{
    m_quiet.stop();
    m_patience.stop();
    if (!isWhatItWas())
        Q_EMIT changed();
    Q_EMIT looked();
}

bool FolderWatch::isWhatItWas()
{
    for (const QString &folder : m_folders) {
        if (!QFileInfo::exists(folder + "/index.html"_L1)) {
            look(); // the files to come are to be heard of
            return true;
        }
    }
    Picture now = look();
    const bool isSame = now == m_seen;
    m_seen = std::move(now);
    return isSame;
}

} // namespace MiniHost
