// SPDX-License-Identifier: MIT
#include "app/cli/checkup.h"

#include "app/cli/display.h"
#include "bridge/core/datafolder.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHostAddress>
#include <QJsonArray>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTcpServer>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isRoot()
{
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

// The first line of a file under /proc, or empty.
QByteArray firstLine(const QString &path)
{
    const auto content = readRegularFile(path, Limit::NoteFileBytes, Errors::FolderNotFound);
    return content ? content->split('\n').first().trimmed() : QByteArray();
}

// The socket of an X display on this machine (":0", "unix:0"); empty for a display of another machine.
QString x11Socket(const QString &display)
{
    const QString host = display.section(u':', 0, 0);
    const QString number = display.section(u':', 1).section(u'.', 0, 0);
    return host.isEmpty() || host == "unix"_L1 ? u"/tmp/.X11-unix/X"_s + number : QString();
}

} // namespace

QJsonObject toJson(const QList<CheckFinding> &findings)
{
    QJsonArray checks;
    for (const CheckFinding &finding : findings) {
        QJsonObject check {
            { "name"_L1, finding.name },
            { "health"_L1, toString(finding.health) },
            { "detail"_L1, finding.detail },
        };
        if (!finding.mend.isEmpty())
            check.insert("mend"_L1, finding.mend);
        checks.append(check);
    }
    return { { "ok"_L1, canRun(findings) }, { "checks"_L1, checks } };
}

bool canRun(const QList<CheckFinding> &findings)
{
    return std::none_of(
        findings.begin(), findings.end(), [](const CheckFinding &finding) { return finding.health == Health::Fail; });
}

CheckFinding checkDisplay()
{
    CheckFinding finding { u"display"_s, Health::Ok, {}, {} };
    if (!hasDisplay()) {
        finding.detail = u"none: runs without a window, and saves screenshots"_s;
        return finding;
    }
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QString x11 = qEnvironmentVariable("DISPLAY");
    finding.detail = !wayland.isEmpty() ? u"Wayland, %1"_s.arg(wayland)
        : !x11.isEmpty()                ? u"X11, %1"_s.arg(x11)
                                        : u"native"_s;
    const QString socket = wayland.isEmpty() && !x11.isEmpty() ? x11Socket(x11) : QString();
    if (!socket.isEmpty() && !QFileInfo::exists(socket)) {
        finding.health = Health::Fail;
        finding.detail = u"DISPLAY is %1, but no X server answers there"_s.arg(x11);
        finding.mend = u"unset DISPLAY to run without a window, or start the X server"_s;
    }
    return finding;
}

CheckFinding checkSandbox()
{
    CheckFinding finding { u"sandbox"_s, Health::Ok, u"Chromium's sandbox can be used"_s, {} };
    if (isRoot()) {
        finding.health = Health::Warn;
        finding.detail = u"running as root: Chromium's sandbox cannot be used, pages run without it"_s;
        finding.mend = u"open only mini-apps you trust, or run as an ordinary user"_s;
    } else if (qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 0) {
        finding.health = Health::Warn;
        finding.detail = u"switched off by QTWEBENGINE_DISABLE_SANDBOX"_s;
        finding.mend = u"unset QTWEBENGINE_DISABLE_SANDBOX"_s;
    } else if (firstLine(u"/proc/sys/kernel/unprivileged_userns_clone"_s) == "0"
        || firstLine(u"/proc/sys/user/max_user_namespaces"_s) == "0") {
        finding.health = Health::Fail;
        finding.detail = u"this kernel allows no user namespaces, which Chromium's sandbox needs"_s;
        finding.mend = u"sudo sysctl kernel.unprivileged_userns_clone=1, or run with QTWEBENGINE_DISABLE_SANDBOX=1"_s;
    }
    return finding;
}

CheckFinding checkSharedMemory(const QString &folder)
{
    CheckFinding finding { u"shared memory"_s, Health::Ok, {}, {} };
#ifdef Q_OS_LINUX
    // Without /dev/shm Chromium ends at its start; when it is too small, pages fail to load without a message.
    constexpr qint64 enough = 64LL * 1024 * 1024;
    if (!QFileInfo(folder).isDir() || !QFileInfo(folder).isWritable()) {
        finding.health = Health::Fail;
        finding.detail = u"%1 is missing or not writable"_s.arg(folder);
        finding.mend = u"mount -t tmpfs -o size=256m tmpfs %1"_s.arg(folder);
        return finding;
    }
    const QStorageInfo storage(folder);
    finding.detail = u"%1, %2 free"_s.arg(folder, QLocale::c().formattedDataSize(storage.bytesAvailable()));
    if (storage.bytesAvailable() < enough) {
        finding.health = Health::Warn;
        finding.mend = u"make it larger: docker run --shm-size=256m"_s;
    }
#else
    Q_UNUSED(folder)
    finding.detail = u"not used on this system"_s;
#endif
    return finding;
}

QString webEngineProcess()
{
    const QString given = qEnvironmentVariable("QTWEBENGINEPROCESS_PATH");
    return given.isEmpty() ? QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + "/QtWebEngineProcess"_L1
                           : given;
}

CheckFinding checkWebEngine(const QString &process)
{
    CheckFinding finding { u"WebEngine"_s, Health::Ok, process, {} };
    if (!QFileInfo(process).isExecutable()) {
        finding.health = Health::Fail;
        finding.detail = u"%1 is missing or not executable"_s.arg(process);
        finding.mend = u"install Qt WebEngine (Debian: libqt6webenginecore6-bin), or set QTWEBENGINEPROCESS_PATH"_s;
    }
    return finding;
}

CheckFinding checkFonts(const QStringList &chineseFamilies)
{
    CheckFinding finding { u"Chinese fonts"_s, Health::Ok, {}, {} };
    if (chineseFamilies.isEmpty()) {
        finding.health = Health::Warn;
        finding.detail = u"none: Chinese characters are shown as boxes"_s;
        finding.mend = u"install one (Debian: fonts-noto-cjk)"_s;
    } else {
        finding.detail = chineseFamilies.mid(0, 3).join(u", "_s);
    }
    return finding;
}

CheckFinding checkDataFolder()
{
    CheckFinding finding { u"data folder"_s, Health::Ok, {}, {} };
    const auto folder = dataFolder();
    const auto written =
        folder ? writePrivateFile(*folder + "/doctor"_L1, "can write\n") : Result<void>(fail(folder.error()));
    if (written) {
        QFile::remove(*folder + "/doctor"_L1);
        finding.detail =
            u"%1, %2 free"_s.arg(*folder, QLocale::c().formattedDataSize(QStorageInfo(*folder).bytesAvailable()));
    } else {
        finding.health = Health::Fail;
        finding.detail = written.error().toString(Language::English);
        finding.mend = u"choose another folder with --data or XDG_DATA_HOME, or use --data :memory:"_s;
    }
    return finding;
}

CheckFinding checkPort()
{
    CheckFinding finding { u"loopback"_s, Health::Ok, {}, {} };
    QTcpServer server;
    if (server.listen(QHostAddress::LocalHost)) {
        finding.detail = u"127.0.0.1 has free ports (tried %1)"_s.arg(server.serverPort());
    } else {
        finding.health = Health::Fail;
        finding.detail = u"no port on 127.0.0.1: %1"_s.arg(server.errorString());
        finding.mend = u"bring the loopback interface up: ip link set lo up"_s;
    }
    return finding;
}

CheckFinding checkNode()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        return { u"node"_s, Health::Ok, u"not found; only ./dev test and ./dev bench need it, and they install it"_s,
            {} };
    return { u"node"_s, Health::Ok, node, {} };
}

QList<CheckFinding> checkAll()
{
    return {
        checkDisplay(),
        checkSandbox(),
        checkSharedMemory(u"/dev/shm"_s),
        checkWebEngine(webEngineProcess()),
        checkFonts(QFontDatabase::families(QFontDatabase::SimplifiedChinese)),
        checkDataFolder(),
        checkPort(),
        checkNode(),
    };
}

} // namespace MiniHost
