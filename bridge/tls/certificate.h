// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <QByteArray>
#include <QStringList>

namespace MiniHost {

// A key and its self-signed certificate, for one run: nothing is written to a disk or put into a trust store. The browser
// engine is told the pin, and so trusts this key and no other (docs/develop/engine.md §5).
struct Certificate {
    QByteArray certificate; // PEM
    QByteArray key;         // PEM
    QByteArray pin;         // base64 of the SHA-256 of the public key (SPKI)

    // P-256, for these host names.
    static Result<Certificate> make(const QStringList &hosts);
};

} // namespace MiniHost
