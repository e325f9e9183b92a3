// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QString>

namespace MiniHost {

// A scenario of a few steps. In a file of their own: moc stumbles over so many raw strings.
struct RunCase {
    const char *name;
    QByteArray head;  // of the scenario
    QByteArray list;  // its steps, one a line
    QString expected; // parts of the failure, when it shall fail
    QString seen;
};

QList<RunCase> passingRuns();
QList<RunCase> failingRuns(); // at their last step

namespace RunSteps {
inline const QByteArray opened = R"({"open": "/"})";
inline const QByteArray asked =
    R"({"openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Contact.User.Read", "type": 0}})";
inline const QByteArray allowed = R"({"consent": "allow"})";
} // namespace RunSteps

} // namespace MiniHost
