// SPDX-License-Identifier: MIT
#include "app/sources/npmpackage.h"

#include "bridge/archive/tarball.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/readfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A name becomes the name of a folder and an argument of npm: it can be neither a path that leads elsewhere nor an option.
const QString namePattern = u"(?:@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*"_s;
const QString versionPattern = u"[0-9A-Za-z][0-9A-Za-z.+-]*"_s; // or a tag: "latest"

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

// Reads the package.json in `folder`. `called` is the package in error texts.
Result<NpmPackage> described(const QString &folder, const QString &called)
{
    const QString file = folder + "/package.json"_L1;
    if (!QFileInfo::exists(file))
        return fail(Errors::PackageNotFound, u"%1 has no package.json"_s.arg(called));
    const auto text = readRegularFile(file, Limit::SettingsFileBytes, Errors::PackageNotFound);
    if (!text)
        return fail(text.error());
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    NpmPackage package { json["name"_L1].toString(), json["version"_L1].toString(), folder, folder };
    if (!matches(namePattern, package.name) || !matches(versionPattern, package.version))
        return fail(Errors::PackageNotFound, u"the package.json of %1 has no name and version"_s.arg(called));
    return package;
}

Result<std::shared_ptr<QTemporaryDir>> temporary()
{
    auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid())
        return fail(Errors::FolderNotWritable, folder->errorString());
    return folder;
}

// The error lines of npm's output.
QString complaintOf(const QByteArray &output)
{
    QStringList lines;
    const QList<QByteArray> all = output.split('\n');
    for (const QByteArray &line : all) {
        QString text = QString::fromUtf8(line).trimmed();
        static const QRegularExpression mark(u"^npm (error|ERR!)( code| [0-9]+)? ?"_s);
        if (!mark.match(text).hasMatch() || text.contains("A complete log of this run"_L1))
            continue;
        text = text.remove(mark).trimmed();
        // Without the stack trace of npm's own source.
        if (!text.isEmpty() && !text.startsWith("at "_L1))
            lines += text;
    }
    return lines.isEmpty() ? QString::fromUtf8(output.trimmed().right(300)) : lines.join(u"; "_s).left(500);
}

} // namespace

bool NpmPackage::isSpecifier(const QString &text)
{
    return matches(namePattern + u'@' + versionPattern, text) && !QFileInfo(text).exists();
}

Result<NpmPackage> NpmPackage::fetch(const QString &specifier)
{
    if (!isSpecifier(specifier))
        return fail(Errors::PackageNotFound, u"%1 is not NAME@VERSION"_s.arg(specifier));
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (npm.isEmpty())
        return fail(Errors::PackageUnreachable, u"there is no npm on this machine"_s);
    const auto holder = temporary();
    if (!holder)
        return fail(holder.error());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(npm,
        { u"install"_s, u"--prefix"_s, (*holder)->path(), u"--ignore-scripts"_s, u"--no-package-lock"_s,
            u"--no-audit"_s, u"--no-fund"_s, u"--loglevel=error"_s, specifier });
    constexpr int patience = 5 * 60 * 1000;
    if (!process.waitForStarted() || !process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return fail(Errors::PackageUnreachable, u"npm: %1"_s.arg(process.errorString()));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString complaint = complaintOf(process.readAll());
        const bool isUnknown = complaint.contains("E404"_L1) || complaint.contains("ETARGET"_L1);
        return fail(
            isUnknown ? Errors::PackageNotFound : Errors::PackageUnreachable, u"%1: %2"_s.arg(specifier, complaint));
    }
    const QString name = specifier.first(specifier.lastIndexOf(u'@'));
    auto package = described((*holder)->path() + "/node_modules/"_L1 + name, specifier);
    if (!package)
        return fail(package.error());
    package->root = (*holder)->path();
    package->unpacked = *holder;
    return package;
}

Result<NpmPackage> NpmPackage::fromTarballs(const QStringList &files)
{
    const auto holder = temporary();
    if (!holder)
        return fail(holder.error());
    QDir root((*holder)->path());
    std::optional<NpmPackage> meant;
    for (const QString &file : files) {
        if (!QFileInfo(file).isFile())
            return fail(Errors::PackageNotFound, u"there is no file %1"_s.arg(file));
        const QString unpacked = root.filePath(u"unpacked"_s);
        if (!root.mkpath(unpacked))
            return fail(Errors::FolderNotWritable, unpacked);
        if (const auto done = unpackTarball(file, unpacked); !done)
            return fail(done.error());
        // A package's archive has one top folder, mostly "package".
        const QStringList top = QDir(unpacked).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        auto package = described(unpacked + u'/' + top.value(0), file);
        if (!package)
            return fail(package.error());
        const QString folder = root.filePath("node_modules/"_L1 + package->name);
        if (!root.mkpath(QFileInfo(folder).path()) || !root.rename(package->folder, folder))
            return fail(Errors::PackageNotFound, u"%1 is given twice"_s.arg(package->name));
        if (!QDir(unpacked).removeRecursively())
            return fail(Errors::FolderNotWritable, unpacked);
        package->folder = folder;
        package->root = root.path();
        package->unpacked = *holder;
        if (!meant)
            meant = *package;
    }
    if (!meant)
        return fail(Errors::PackageNotFound, u"no file was given"_s);
    return *meant;
}

Result<NpmPackage> NpmPackage::fromFolder(const QString &folder)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    if (real.isEmpty())
        return fail(Errors::PackageNotFound, u"there is no folder %1"_s.arg(folder));
    auto package = described(real, folder);
    if (!package)
        return fail(package.error());
    // The packages it requires are in the node_modules folder where it is installed.
    const qsizetype modules = real.indexOf("/node_modules/"_L1);
    package->root = modules < 0 ? real : real.first(modules);
    return package;
}

} // namespace MiniHost
