// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QString>

namespace MiniHost {

// A scenario of a few steps. These are not in the test's file, because moc cannot parse so many raw strings.
struct RunCase {
    const char *name;
    // Members of the scenario before its steps.
    QByteArray head;
    // The steps, one in each line.
    QByteArray list;
    // Parts of the failure, if one is expected.
    QString expected;
    QString seen;
};

// Joins steps to a list, one in each line.
QByteArray steps(const QByteArrayList &list);

QList<RunCase> passingRuns();
// Each fails at its last step.
QList<RunCase> failingRuns();

namespace RunSteps {
inline const QByteArray opened = R"({"open": "/"})";
inline const QByteArray asked =
    R"({"openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Contact.User.Read", "type": 0}})";
inline const QByteArray allowed = R"({"consent": "allow"})";
} // namespace RunSteps

} // namespace MiniHost
