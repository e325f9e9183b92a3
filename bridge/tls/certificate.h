// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QByteArray>
#include <QStringList>

namespace MiniHost {

// A key and its self-signed certificate, for one run. Nothing is written to disk or added to a trust store: the browser engine accepts
// the certificate by its pin, and no other one (docs/develop/engine.md §5).
struct Certificate {
    QByteArray certificate; // PEM
    QByteArray key;         // PEM
    QByteArray pin;         // base64 of the SHA-256 of the public key (SPKI)

    // A P-256 key, with `hosts` (names and IP addresses) as subjectAltName. Fails with CertificateFailed and OpenSSL's text.
    static Result<Certificate> make(const QStringList &hosts);
};

} // namespace MiniHost
