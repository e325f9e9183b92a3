// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"

#include <QCoreApplication>

namespace MiniHost {

namespace Events {
struct Answered;
struct Called;
} // namespace Events

// The lanes of the sequence diagram of one call. Outside: a program that MiniHost does not run, like the developer's own server.
enum class FlowLane { Page, Bridge, Consent, Platform, Exchange, Outside };

enum class FlowStyle {
    Request, // a solid line
    Answer,  // a dashed line in the accent colour
    Failure, // an answer, or a fact about one party, in the bad colour with its number
    Pause,   // a band over all lanes: time has passed
};

struct FlowStep {
    FlowLane from;
    FlowLane to; // the same as `from`: a fact about this lane
    QString label;
    FlowStyle style;
    qint64 seq; // of the journal entry
    qint64 ms;  // since the call's first entry

    friend bool operator==(const FlowStep &, const FlowStep &) = default;
};

class Flow
{
    Q_DECLARE_TR_FUNCTIONS(Flow)

public:
    static QString laneName(FlowLane lane);
    // The lanes of a diagram, from the left: all but Outside, which is there only when a step needs it.
    static QList<FlowLane> lanesOf(const QList<FlowStep> &steps);
    // Converts the entries of one call to steps, in their order. Entries that are no step are left out.
    static QList<FlowStep> steps(const QList<JournalEntry> &entries);
    // The diagram in Mermaid's syntax: "sequenceDiagram …".
    static QString toMermaid(const QList<FlowStep> &steps);

private:
    class Builder;

    static QString calledLabel(const Events::Called &called);
    static QString answeredLabel(const Events::Answered &answered);
    static QString errorLabel(int number);
};

} // namespace MiniHost
