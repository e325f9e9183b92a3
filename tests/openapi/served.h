// SPDX-License-Identifier: MIT
#pragma once

#include "tests/http/rawclient.h"
#include "tests/support/sourcefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace MiniHost {

// A started `minihost serve` that is ready.
class Served
{
public:
    static constexpr int deadline = 20'000;

    explicit Served(const QStringList &arguments, const QString &shell = {})
    {
        if (shell.isEmpty())
            m_process.start(programFile(), QStringList { QStringLiteral("serve") } + arguments);
        else
            m_process.start(QStringLiteral("/bin/sh"),
                QStringList { QStringLiteral("-c"), shell + QStringLiteral(" exec \"$0\" serve \"$@\""), programFile() }
                    + arguments);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(deadline)) { }
        m_line = m_process.readLine().trimmed();
        m_ready = QJsonDocument::fromJson(m_line).object();
        m_port = static_cast<quint16>(m_ready.value(QLatin1String("api")).toString().section(u':', 2).toUInt());
        QFile file(m_ready.value(QLatin1String("controlTokenFile")).toString());
        if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly))
            m_token = file.readAll().trimmed();
    }
    ~Served() { kill(); }

    const QByteArray &line() const { return m_line; }
    const QJsonObject &ready() const { return m_ready; }
    quint16 port() const { return m_port; }
    QProcess &process() { return m_process; }

    // The output of a process that did not start.
    int exitCode()
    {
        const bool hasEnded = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(deadline);
        return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(deadline);
    }
    int terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(deadline) && m_process.exitStatus() == QProcess::NormalExit
            ? m_process.exitCode()
            : -1;
    }
    QJsonObject control(const QByteArray &line, const QJsonObject &body = {})
    {
        const QByteArray json = line.startsWith("GET") ? QByteArray() : QJsonDocument(body).toJson();
        const auto answer = RawClient(m_port).ask(
            line, "Content-Type: application/json\r\nAuthorization: Bearer " + m_token + "\r\n", json);
        return QJsonDocument::fromJson(answer.body).object();
    }
    QStringList codes(int count)
    {
        const QJsonObject answer = control("POST /__minihost/v1/codes",
            { { QStringLiteral("app"), QStringLiteral("suitedemo") },
                { QStringLiteral("user"), QStringLiteral("member") },
                { QStringLiteral("rpcScope"), QStringLiteral("Contact.User.Read") },
                { QStringLiteral("count"), count } });
        return answer.value(QLatin1String("authCodes")).toVariant().toStringList();
    }
    static QByteArray exchange(const QString &code)
    {
        return QJsonDocument(QJsonObject { { QStringLiteral("clientId"), QStringLiteral("suitedemo") },
                                 { QStringLiteral("clientSecret"), QStringLiteral("demo-secret") },
                                 { QStringLiteral("grantType"), QStringLiteral("authorization_code") },
                                 { QStringLiteral("code"), code } })
            .toJson(QJsonDocument::Compact);
    }

private:
    QProcess m_process;
    QByteArray m_line;
    QJsonObject m_ready;
    QByteArray m_token;
    quint16 m_port = 0;
};

} // namespace MiniHost
