// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QJsonArray>

namespace MiniHost {

// The messages between a page's relay (web/inject/relay.js, which has the same words as constants) and BridgeTransport: arrays, and the
// first member of each says what kind it is. An array, because a member that is not there is looked for in the page's Object.prototype.

// From the relay; channelmessage.cpp has the words and says how many members there are. What they say of the page is the isolated world's
// word: the dispatcher holds `origin` against the engine's. A message of another kind or size is refused with a warning of the log: the
// relay is MiniHost's own, so it is a mistake in the program.
enum class RelayMessage {
    // document. The first message of each: the document before it has gone.
    Hello,
    // document, origin, id, api, params as JSON text, trouble: null, or in place of the params why they could not be written, or how
    // many characters they are too large.
    Call,
    // document, api, count: calls that credit.js has refused.
    HeldBack,
    // document, offer, taken: whether the page takes upon itself what an event has offered.
    OfferTaken,
    // document, api: a call of a sub-frame, which it may not make.
    SubFrameCall,
};

// To the relay, which looks for the document's own and hands them to bridge.js as they are. Another kind is refused on the console of
// the isolated world.
enum class HostMessage {
    // id, "success", "failure", "watches" or "notice", body, whether the call stays open.
    Answer,
    // name, data, offer: the number of the question whether the page takes it upon itself, or 0.
    Event,
};

QLatin1StringView toString(HostMessage kind);
// Nothing when there is no such kind, or it has another number of members.
std::optional<RelayMessage> kindOf(const QJsonArray &message);

} // namespace MiniHost
