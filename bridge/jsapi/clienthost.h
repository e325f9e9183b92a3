// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientchrome.h"
#include "bridge/jsapi/clientenvironment.h"

#include <QJsonValue>

namespace MiniHost {

class PageWindows;

// What JSAPIs can do with the client: one object for each client of the session.
class ClientHost final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    ClientChrome chrome;
    ClientEnvironment environment;
    QString version;                // "7.6.15": the client's version, as reported to pages
    PageWindows *windows = nullptr; // owned by the session; set before the first page
    // Sends an event to the page on top: "resume", "backbutton" … or "<namespace>.<name>" (docs/dingtalk/protocol.md §2.6).
    void emitEvent(const QString &name, const QJsonValue &data = {}) { Q_EMIT event(name, data, data); }
    // For data with secrets: `masked` is recorded in their place.
    void emitEvent(const QString &name, const QJsonValue &data, const QJsonValue &masked)
    {
        Q_EMIT event(name, data, masked);
    }

Q_SIGNALS:
    void event(const QString &name, const QJsonValue &data, const QJsonValue &masked);
    void copied(const QString &text); // for the clipboard
};

} // namespace MiniHost
