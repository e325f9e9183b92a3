// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <memory>
#include <QUrl>

namespace MiniHost {

class OpenApiServer;
class OriginFront;

// The open platform over TLS, for servers that have https://api.dingtalk.com written into them (`minihost serve --tls`). The certificate is
// of this run: for DingTalk's four hosts, localhost, 127.0.0.1, host.docker.internal and `host`. Its authority's certificate is written to a
// file, which the destructor removes.
class TlsFace
{
public:
    // `host`: as in WorldOptions. `port` 0: any free one. `server` outlives the face.
    // Fails with CertificateFailed, PortTaken, or with what writing the file fails with.
    static Result<std::unique_ptr<TlsFace>> start(OpenApiServer &server, const QString &host, quint16 port);
    ~TlsFace();
    Q_DISABLE_COPY_MOVE(TlsFace)

    QUrl url() const;                                         // https://127.0.0.1:PORT
    QString certificateFile() const { return m_certificate; } // PEM, of the authority

private:
    TlsFace() = default;

    std::unique_ptr<OriginFront> m_front;
    QString m_certificate;
};

} // namespace MiniHost
