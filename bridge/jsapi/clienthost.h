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

    // Tells the page on top of an event: "resume", "backbutton", "networkEvent" … or "<namespace>.<name>" (§2.6).
    void emitEvent(const QString &name, const QJsonValue &data = {}) { Q_EMIT event(name, data); }

Q_SIGNALS:
    void event(const QString &name, const QJsonValue &data);
    void copied(const QString &text); // for the clipboard
};

} // namespace MiniHost
