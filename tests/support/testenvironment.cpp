// SPDX-License-Identifier: MIT
#include "tests/support/testenvironment.h"

#include <QDir>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace MiniHost {

TestEnvironment::TestEnvironment()
{
    if (!m_home.isValid())
        qFatal("no temporary folder for the test: %s", qPrintable(m_home.errorString()));

    const struct {
        const char *name;
        QString folder;
    } homes[] {
        { "HOME", u"."_s },
        { "XDG_CONFIG_HOME", u"config"_s },
        { "XDG_DATA_HOME", u"data"_s },
        { "XDG_CACHE_HOME", u"cache"_s },
        { "XDG_STATE_HOME", u"state"_s },
        { "XDG_RUNTIME_DIR", u"run"_s },
    };
    for (const auto &home : homes) {
        const QString path = QDir::cleanPath(m_home.filePath(home.folder));
        if (!QDir().mkpath(path))
            qFatal("cannot make %s", qPrintable(path));
        // Qt warns about a runtime folder that others may enter.
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(home.name, QFile::encodeName(path));
    }

    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef Q_OS_UNIX
    // Chromium refuses to start its sandbox as root, which is the user in containers.
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
#endif
}

} // namespace MiniHost
