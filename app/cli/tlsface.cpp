// SPDX-License-Identifier: MIT
#include "app/cli/tlsface.h"

#include "bridge/core/datafolder.h"
#include "bridge/openapi/openapiserver.h"
#include "bridge/openplatform/platformhosts.h"
#include "bridge/tls/originfront.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<std::unique_ptr<TlsFace>> TlsFace::start(OpenApiServer &server, const QString &host, quint16 port)
{
    QStringList hosts =
        platformHosts() + QStringList { u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, u"host.docker.internal"_s };
    const bool isWildcard = host == "0.0.0.0"_L1 || host == "::"_L1;
    if (!host.isEmpty() && !isWildcard && !hosts.contains(host))
        hosts += host;
    const auto certificate = Certificate::makeIssued(hosts);
    if (!certificate)
        return fail(certificate.error());
    const auto folder = runtimeFolder();
    if (!folder)
        return fail(folder.error());
    const auto behind = server.listenForProxy();
    if (!behind)
        return fail(behind.error());
    FrontHooks hooks;
    hooks.unreachable = [](const QByteArray &, const QString &problem) { return problem.toUtf8(); };
    std::unique_ptr<TlsFace> face(new TlsFace);
    auto front = OriginFront::listen(server.thread(), &*certificate, std::move(hooks), { host, port });
    if (!front)
        return fail(front.error());
    face->m_front = std::move(*front);
    face->m_front->setTarget(FrontTarget { u"127.0.0.1"_s, *behind });
    const QString file = u"%1/ca-%2.pem"_s.arg(*folder).arg(face->m_front->port());
    if (auto written = writePrivateFile(file, certificate->authority); !written)
        return fail(written.error());
    face->m_certificate = file;
    return face;
}

TlsFace::~TlsFace()
{
    if (!m_certificate.isEmpty())
        QFile::remove(m_certificate);
}

QUrl TlsFace::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_front->port()));
}

} // namespace MiniHost
