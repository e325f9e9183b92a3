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

// The source of a call. The origin is set by the relay in the isolated world, which the page cannot change.
struct PageContext {
    QString origin;       // by the relay: "http://showcase.localhost:40123"
    QString engineOrigin; // by the engine; must be equal to `origin`
    QString document;     // id of the document; a reload makes a new document
    ClientPlatform client = ClientPlatform::Pc;
    // Of the address that the user or the host opened in this page: trusted, as the app's own origins are.
    QString openedOrigin {};
};

// A call as the bridge has parsed it.
struct PageMessage {
    QString api; // wire name: "biz.util.openModal", or "openAuth" from window.openAuth
    QJsonValue params;
    std::optional<Fault> unreadable; // the arguments cannot be transferred: too large, cyclic, not JSON
    PageContext page;
    // Sends an event to the page's watcher of this call, for JSAPIs that report repeatedly. Does nothing once the page has left.
    std::function<void(const QJsonValue &)> sendToWatcher;
};

struct Invocation {
    CallId call;
    QString api;
    QJsonValue params;
    PageContext page;
    std::shared_ptr<const bool> pageAlive;                    // false once the page has left
    std::function<void(const QJsonValue &)> sendToWatcher {}; // PageMessage's, also recorded

    bool isAlive() const { return *pageAlive; }
};

// The answer to a call, without the client's envelope (web/inject/pc.js, ios.js).
struct Answer {
    bool success = true;
    QJsonValue body;                    // for the page
    std::function<QJsonValue()> masked; // `body` for the journal, secrets masked; lazy: called when the entry is read
    std::optional<int> number {};       // of the error, for the journal
    std::function<void()> delivered;    // called after the answer was sent to the page; not when the page has left

    // -- set by the fault plan --
    enum class Times { Never, Once, Twice };
    Times times = Times::Once;
    Milliseconds late {};
    bool comesAgain = false; // the first of two equal answers
    // The call stays open for Invocation::sendToWatcher. The clients differ in when they answer such a call: pc never, ios at once, android
    // with the first event (docs/dingtalk/protocol.md §2.1-§2.4).
    bool watches = false;

    static Answer ok(QJsonValue body);
    // {errorCode, errorMessage}: what the SDK rejects with (docs/dingtalk/protocol.md §2.6: "1" API does not exist,
    // "2" bad parameter, "3" unknown error, "7" no permission).
    static Answer error(const QString &errorCode, const Fault &fault);
};

} // namespace MiniHost
