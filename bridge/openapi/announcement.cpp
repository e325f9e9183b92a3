// SPDX-License-Identifier: MIT
#include "bridge/openapi/announcement.h"

#include "bridge/core/datafolder.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString instanceFileIn(const QString &folder, int port)
{
    return u"%1/instance-%2.json"_s.arg(folder).arg(port);
}

} // namespace

Result<std::unique_ptr<Announcement>> Announcement::make(quint16 port, const QString &controlToken)
{
    const auto folder = runtimeFolder();
    if (!folder)
        return fail(folder.error());
    // When a later step fails, its destructor removes the files written so far.
    std::unique_ptr<Announcement> announcement(new Announcement);
    announcement->m_tokenFile = u"%1/control-%2.token"_s.arg(*folder).arg(port);
    if (auto written = writePrivateFile(announcement->m_tokenFile, controlToken.toLatin1() + '\n'); !written)
        return fail(written.error());
    announcement->m_instanceFile = instanceFileIn(*folder, port);
    const QJsonObject instance { { "api"_L1, u"http://127.0.0.1:%1"_s.arg(port) },
        { "controlTokenFile"_L1, announcement->m_tokenFile }, { "pid"_L1, QCoreApplication::applicationPid() } };
    if (auto written = writePrivateFile(announcement->m_instanceFile, indentedJson(instance)); !written)
        return fail(written.error());
    return announcement;
}

Announcement::~Announcement()
{
    for (const QString &file : { m_tokenFile, m_instanceFile }) {
        if (!file.isEmpty())
            QFile::remove(file);
    }
}

Result<QString> findControlTokenFile(int port)
{
    const auto folder = runtimeFolder();
    if (!folder)
        return fail(folder.error());
    const QString file = instanceFileIn(*folder, port);
    if (!QFile::exists(file))
        return fail(Errors::PlatformUnreachable, u"no running platform announced port %1 in %2"_s.arg(port).arg(file));
    const auto json = readRegularFile(file, Limit::NoteFileBytes, Errors::PlatformUnreachable);
    if (!json)
        return fail(json.error());
    const QString token = QJsonDocument::fromJson(*json).object().value("controlTokenFile"_L1).toString();
    if (token.isEmpty())
        return fail(Errors::ControlRefused, u"%1 names no token file"_s.arg(file));
    return token;
}

} // namespace MiniHost
