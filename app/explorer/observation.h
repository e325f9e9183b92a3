// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/outcome.h"

#include <QImage>
#include <QJsonValue>

namespace MiniHost {

// What there is to see of a page at one moment.
struct Snapshot {
    QString text;
    QStringList busy; // elements that look like waiting: spinners, aria-busy
    bool hasTrigger = false;
    bool isTriggerDisabled = false;
    QStringList requests; // all of this document: "fetch http://…"

    static Snapshot fromJson(const QJsonValue &value);
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

// What is wrong with how a page took an outcome.
struct Finding {
    enum class Kind { Hang, Exception, Rejection, FalseSuccess, Double, Failed, Crash };

    Kind kind {};
    Text text; // what was seen

    QString word() const; // "hang", "exception", "rejection", "false-success", "double", "failed", "crash"
};

Text label(Finding::Kind kind);

// One outcome, and what the page did.
struct Observation {
    Outcome outcome;
    Snapshot before;        // loaded, nothing done yet
    Snapshot waiting;       // the authorization is under way
    Snapshot after;         // as it stayed
    bool hasCalled = false; // the page called openAuth, or what stands for it
    int answers = 0;
    QString answer;         // the last one, as the page got it; codes are masked
    QString answeredStatus; // "ok", "cancel" …; empty when there is none
    QStringList consoleErrors;
    QStringList exceptions;
    QStringList rejections;
    QStringList dialogs;  // alert, confirm and prompt: their texts
    QStringList requests; // sent since the authorization began, by the page
    QStringList exchange; // and by the host for it
    QStringList blocked;  // to the outside
    bool hasCrashed = false;
    bool hasReachedLimit = false;
    QImage picture;
    Milliseconds took {};
    QList<Finding> findings;
    QList<Text> notes;

    // Everything a user can read at the end.
    QString shownAfter() const;
    // The lines of it that were not there before; all of it when there is nothing new.
    QString newText() const;
};

} // namespace MiniHost
