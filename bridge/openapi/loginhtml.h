// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/weblogin/browserlogin.h"

namespace MiniHost {

// The browser's pages as HTML: one column, no script, nothing from elsewhere; light or dark as the browser wishes.
QString choicePage(const LoginChoice &choice, Language language);
QString consentPage(const LoginConsent &consent, Language language);
QString troublePage(const Fault &fault, Language language);

// 'sha256-…' of the pages' only style, for a Content-Security-Policy.
QByteArray pageStyleHash();

} // namespace MiniHost
