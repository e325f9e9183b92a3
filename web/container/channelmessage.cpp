// SPDX-License-Identifier: MIT
#include "web/container/channelmessage.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Row {
    RelayMessage kind;
    QLatin1StringView word;
    qsizetype members; // with the kind
};

constexpr Row rows[] {
    { RelayMessage::Hello, "hello"_L1, 2 },
    { RelayMessage::Call, "call"_L1, 7 },
    { RelayMessage::HeldBack, "heldBack"_L1, 4 },
    { RelayMessage::OfferTaken, "offerTaken"_L1, 4 },
    { RelayMessage::SubFrameCall, "subFrameCall"_L1, 3 },
    { RelayMessage::OpenAuthReplaced, "openAuthReplaced"_L1, 2 },
};

} // namespace

QLatin1StringView toString(HostMessage kind)
{
    switch (kind) {
    case HostMessage::Answer:
        return "answer"_L1;
    case HostMessage::Event:
        return "event"_L1;
    }
    return {};
}

std::optional<RelayMessage> kindOf(const QJsonArray &message)
{
    const QString word = message.at(0).toString();
    for (const Row &row : rows) {
        if (row.word == word && row.members == message.size())
            return row.kind;
    }
    return std::nullopt;
}

} // namespace MiniHost
