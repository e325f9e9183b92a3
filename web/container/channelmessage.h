// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QJsonArray>

namespace MiniHost {

// The messages between a page's relay (web/inject/relay.js, which has the same words as constants) and BridgeTransport. Each is an array whose
// first member is its kind. Arrays, since a missing member of an object would be looked up in Object.prototype.

// Messages from the relay; channelmessage.cpp has their words and numbers of members. The dispatcher compares `origin` with the engine's. A
// message of another kind or size is refused with a warning in the log: the relay is part of MiniHost, so it is a mistake in the program.
enum class RelayMessage {
    // document. The first message of each document: the document before it has ended.
    Hello,
    // document, origin, id, api, params as JSON text, trouble: null, or, instead of the params, why they cannot be written as JSON, or by how
    // many characters they exceed the limit.
    Call,
    // document, api, count: the number of calls that credit.js refused.
    HeldBack,
    // document, offer, taken: whether the page handles the offered event itself.
    OfferTaken,
    // document, api: a call of a sub-frame, which is refused.
    SubFrameCall,
    // document. The page has an openAuth of its own; once for a document.
    OpenAuthReplaced,
};

// Messages to the relay, which passes those of its own document to bridge.js unchanged. Another kind is reported on the console of the isolated
// world.
enum class HostMessage {
    // id, "success", "failure", "watches" or "notice", body, whether the call stays open.
    Answer,
    // name, data, offer: the number of an offered event, which the page can handle itself; 0: not offered.
    Event,
};

QLatin1StringView toString(HostMessage kind);
// nullopt for an unknown kind or another number of members.
std::optional<RelayMessage> kindOf(const QJsonArray &message);

} // namespace MiniHost
