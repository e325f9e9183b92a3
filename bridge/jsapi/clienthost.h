// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientchrome.h"
#include "bridge/jsapi/clientenvironment.h"

#include <QJsonValue>

namespace MiniHost {

class PageWindows;

// The client round a page, as JSAPIs meet it: one for each client on the stage.
class ClientHost final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    ClientChrome chrome;
    ClientEnvironment environment;
    QString version;                // "7.6.15": what the client says it is
    PageWindows *windows = nullptr; // the session's; there before the first page

    // Tells the page on top of an event: "resume", "backbutton" … or "<namespace>.<name>" (docs/dingtalk/protocol.md §2.6).
    void emitEvent(const QString &name, const QJsonValue &data = {}) { Q_EMIT event(name, data, data); }
    // The same with secrets in it; the journal gets `masked`.
    void emitEvent(const QString &name, const QJsonValue &data, const QJsonValue &masked)
    {
        Q_EMIT event(name, data, masked);
    }

Q_SIGNALS:
    void event(const QString &name, const QJsonValue &data, const QJsonValue &masked);
    void copied(const QString &text); // for the clipboard
};

} // namespace MiniHost
