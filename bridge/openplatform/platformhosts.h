// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The hosts of DingTalk's open platform and of its login pages (docs/dingtalk/protocol.md §5, §6).
QStringList platformHosts();

// Which of them serves the path: "api.dingtalk.com" for /v1.0/…, "login.dingtalk.com" for /oauth2/…, "account.dingtalk.com" for
// /{corpId}/adminConsent, "oapi.dingtalk.com" for the paths of the older API. Empty: a path of MiniHost (/media, /__minihost), which has
// no host of DingTalk.
QString platformHostOf(const QString &path);

} // namespace MiniHost
