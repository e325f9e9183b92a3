// SPDX-License-Identifier: MIT
#include "bridge/core/datafolder.h"

#include "bridge/core/errors/host.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto ownerOnlyFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto ownerOnlyFile = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(path))
        return fail(Errors::FolderNotWritable, path);
    // Best effort on file systems without permissions (FAT, some network drives).
    QFile::setPermissions(path, ownerOnlyFolder);
    return {};
}

Result<QString> dataFolder()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/minihost"_L1;
    if (auto made = makePrivateFolder(path); !made)
        return fail(made.error());
    return path;
}

Result<QString> runtimeFolder()
{
    // Without XDG_RUNTIME_DIR Qt would make a folder under /tmp and warn; the data folder is private already.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    QString path = runtime + "/minihost"_L1;
    if (runtime.isEmpty() || !QFileInfo(runtime).isWritable()) {
        const auto data = dataFolder();
        if (!data)
            return fail(data.error());
        path = *data + "/run"_L1;
    }
    if (auto made = makePrivateFolder(path); !made)
        return fail(made.error());
    return path;
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Errors::FileNotWritable, u"%1: %2"_s.arg(path, file.errorString()));
    // Before the first byte: QSaveFile's temporary file carries the permissions over to the final name.
    file.setPermissions(ownerOnlyFile);
    if (file.write(content) != content.size() || !file.commit())
        return fail(Errors::FileNotWritable, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace MiniHost
