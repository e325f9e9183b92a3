// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/limits.h"

#include <QJsonObject>
#include <QJsonValue>

namespace MiniHost {

class IssuedSecrets;

// How many bytes the value's JSON text has, without writing it (escapes are not counted).
qint64 jsonSize(const QJsonValue &value);
// The same as jsonSize(value) > bytes, but ends when it is clear: large values are looked at by their first members.
bool isLarger(const QJsonValue &value, qint64 bytes);

// The text as it is when it is short enough; else its beginning, with the number of characters it had: "abc… (411,222 characters)".
QString withinCharacters(const QString &text, qint64 characters);

// A value that fits is as it was. A larger one keeps its shape: long texts keep their beginning, lists and objects their first
// members with a count of those left out ("… 59,900 more"), and what lies too deep is "…".
struct Bounded {
    QJsonValue value;
    qint64 bytes = 0; // what is left of it
    qint64 whole = 0; // what it had: more when it was cut
    bool isCut() const { return whole > bytes; }
};
Bounded bounded(const QJsonValue &value, qint64 bytes);

// The detail of a journal entry as it is kept: masked(), and what is too large cut. One that was cut says so: the member "cut" is the
// number of bytes it had. Texts are masked before they are cut: a part of a code is known by nobody.
QJsonObject withinBudget(const QJsonObject &detail, const IssuedSecrets &issued, qint64 bytes = Limit::EntryBytes);

} // namespace MiniHost
