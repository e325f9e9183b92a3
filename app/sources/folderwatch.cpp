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

bool isIgnored(const QString &name)
{
    return name.startsWith(u'.') || name == "node_modules"_L1;
}

} // namespace

FolderWatch::FolderWatch(const QStringList &folders, qsizetype most, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
    , m_most(most)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_quiet, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_quiet, qOverload<>(&QTimer::start));
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        compare();
        Q_EMIT looked();
    });
    m_seen = look();
    if (!m_isWhole)
        qCInfo(lcWeb) << "more than" << m_most << "files: those beyond are not watched";
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
            if (paths.size() + folders.size() - i >= m_most) {
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
    // A file that was replaced has fallen out of the watcher, which knows it by more than its name.
    QStringList known = m_watcher.files() + m_watcher.directories();
    std::sort(known.begin(), known.end());
    paths.removeIf([&](const QString &path) { return std::binary_search(known.begin(), known.end(), path); });
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
    return picture;
}

void FolderWatch::compare()
{
    for (const QString &folder : m_folders) {
        if (!QFileInfo::exists(folder + "/index.html"_L1)) {
            look(); // the files to come are to be heard of
            return;
        }
    }
    Picture now = look();
    if (now == m_seen)
        return;
    m_seen = std::move(now);
    Q_EMIT changed();
}

} // namespace MiniHost
