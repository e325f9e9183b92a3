// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QByteArray>
#include <QStringList>

namespace MiniHost {

// A key and its certificate, for one run. Nothing is added to a trust store: the browser engine accepts the certificate by its pin, and no
// other one (docs/develop/engine.md §5).
struct Certificate {
    QByteArray certificate;  // PEM
    QByteArray key;          // PEM
    QByteArray pin;          // base64 of the SHA-256 of the public key (SPKI)
    QByteArray authority {}; // PEM; empty: self-signed

    // A P-256 key, with `hosts` (names and IP addresses) as subjectAltName. Fails with CertificateFailed and OpenSSL's text.
    static Result<Certificate> make(const QStringList &hosts);
    // The same, issued by a certificate authority of this run: `certificate` is the chain, `authority` the authority's certificate, which
    // clients that are no engine of ours take as trusted (curl --cacert, NODE_EXTRA_CA_CERTS). The authority's key is not kept, so it
    // issues no other certificate.
    static Result<Certificate> makeIssued(const QStringList &hosts);
};

} // namespace MiniHost
