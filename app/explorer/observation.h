// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/outcome.h"

#include <QImage>
#include <QJsonValue>

namespace MiniHost {

// The visible state of a page at one moment.
struct Snapshot {
    QString text;
    QStringList busy; // descriptions of elements that indicate waiting: spinners, aria-busy
    bool hasTrigger = false;
    bool isTriggerDisabled = false;
    QStringList requests; // of this document, from its start: "fetch http://…"

    static Snapshot fromJson(const QJsonValue &value);
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

// A mistake in how a page handled an outcome.
struct Finding {
    enum class Kind { Hang, Exception, Rejection, FalseSuccess, Double, Failed, Crash };

    Kind kind {};
    Text text; // what was observed

    QString word() const; // "hang", "exception", "rejection", "false-success", "double", "failed", "crash"
};

Text label(Finding::Kind kind);

// One outcome, and how the page behaved.
struct Observation {
    Outcome outcome;
    Snapshot before;  // after loading, before the authorization
    Snapshot waiting; // while the user is asked
    Snapshot after;   // the final state
    // The page called openAuth, by any of the three JSAPIs.
    bool hasCalled = false;
    int answers = 0;        // to these calls
    QString answer;         // the last one, as the page got it; codes are masked
    QString answeredStatus; // "ok", "cancel" …; empty when there is none
    QStringList consoleErrors;
    QStringList exceptions;
    QStringList rejections;
    QStringList dialogs;  // texts of alert(), confirm() and prompt()
    QStringList requests; // of the page, since the authorization began
    QStringList exchange; // of the app's server, which the session plays
    QStringList blocked;  // requests to the internet
    bool hasCrashed = false;
    bool hasReachedLimit = false;
    QImage picture;
    Milliseconds took {};
    QList<Finding> findings;
    QList<Text> notes;

    // All texts that a user can read at the end: the page's and the dialogs'.
    QString shownAfter() const;
    // The lines of shownAfter() that were not shown before; all lines when none is new.
    QString newText() const;
};

} // namespace MiniHost
