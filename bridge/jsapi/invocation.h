// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/result.h"
#include "bridge/jsapi/clientplatform.h"

#include <functional>
#include <memory>
#include <QJsonValue>

namespace MiniHost {

// Where a call came from. The origin is stamped in the isolated world, where the page has no hand.
struct PageContext {
    QString origin;       // as the relay stamped it: "http://showcase.localhost:40123"
    QString engineOrigin; // as the engine knows the page, for comparison
    QString document;     // one document, one id: a reload is another document
    ClientPlatform client = ClientPlatform::Pc;
    QString
        openedOrigin {}; // of the address that a person or the host opened in this very page: trusted beside the app's own
};

// A message of the page as it arrived: read at the door, then trusted.
struct PageMessage {
    QString api; // wire name: "biz.util.openModal", or "openAuth" from window.openAuth
    QJsonValue params;
    std::optional<Fault> unreadable; // the arguments could not be carried: too large, a cycle, not JSON
    PageContext page;
    // Tells the page's watcher of this call, as often as something happens; nothing once the page has left.
    std::function<void(const QJsonValue &)> notify;
};

struct Invocation {
    CallId call;
    QString api;
    QJsonValue params;
    PageContext page;
    std::shared_ptr<const bool> pageAlive;             // false once the page has left
    std::function<void(const QJsonValue &)> notify {}; // as PageMessage's

    bool isAlive() const { return *pageAlive; }
};

// The single answer to a call, before the client's envelope is put around it (web/inject/pc.js, ios.js).
struct Answer {
    bool success = true;
    QJsonValue body;                    // what the page gets
    std::function<QJsonValue()> masked; // the same for the journal, without secrets: called when somebody reads it
    std::function<void()> delivered;    // runs after the page was answered; not at all when it has left

    // What a fault plan does to the delivery.
    enum class Times { Never, Once, Twice };
    Times times = Times::Once;
    Milliseconds late {};
    bool comesAgain = false; // the first of two
    // The call stays open for Invocation::notify. Each client has its own way to say so: pc answers never, ios at once,
    // android with the first event (docs/dingtalk/protocol.md §2.1-§2.4).
    bool watches = false;

    static Answer ok(QJsonValue body);
    // {errorCode, errorMessage}: what the SDK rejects with (docs/dingtalk/protocol.md §2.6: "1" API does not exist,
    // "2" bad parameter, "3" unknown error, "7" no permission).
    static Answer error(const QString &errorCode, const Fault &fault);
};

} // namespace MiniHost
