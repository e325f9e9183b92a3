// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/weblogin/browserlogin.h"

namespace MiniHost {

// The pages of the web login as HTML: without scripts and external resources, light or dark by the browser's setting.
QString choicePage(const LoginChoice &choice, Language language);
QString consentPage(const LoginConsent &consent, Language language);
QString errorPage(const Fault &fault, Language language);

// 'sha256-…' of the pages' one <style>, for the Content-Security-Policy.
QByteArray pageStyleHash();

} // namespace MiniHost
