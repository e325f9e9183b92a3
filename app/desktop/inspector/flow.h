// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"

#include <QCoreApplication>

namespace MiniHost {

namespace Events {
struct Answered;
struct Called;
} // namespace Events

// The sequence diagram of one call: who spoke to whom, in order.
enum class FlowLane { Page, Bridge, Consent, Platform, Exchange };
constexpr int flowLaneCount = 5;

enum class FlowStyle {
    Request, // a solid line
    Answer,  // a dashed line in the accent colour
    Failure, // an answer, or a fact about one party, in the bad colour with its number
};

struct FlowStep {
    FlowLane from;
    FlowLane to; // the same as `from`: something that happened there
    QString label;
    FlowStyle style;
    qint64 seq; // of the entry it stands for
    qint64 ms;  // since the call

    friend bool operator==(const FlowStep &, const FlowStep &) = default;
};

class Flow
{
    Q_DECLARE_TR_FUNCTIONS(Flow)

public:
    static QString laneName(FlowLane lane);
    // Pure: the entries of one call, in their order, into steps. Entries that are no message between two parties give none.
    static QList<FlowStep> steps(const QList<JournalEntry> &entries);
    // "sequenceDiagram …", as Mermaid reads it.
    static QString toMermaid(const QList<FlowStep> &steps);

private:
    class Builder;

    static QString calledLabel(const Events::Called &called);
    static QString answeredLabel(const Events::Answered &answered);
    static QString errorLabel(int number);
};

} // namespace MiniHost
