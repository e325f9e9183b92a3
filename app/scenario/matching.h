// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QJsonValue>

namespace MiniHost {

class JsonReader;

enum class Matching {
    Exact,  // the same keys
    Subset, // objects may have more keys than wanted
};

// The first difference, "result.authCode: expected …, seen …"; nullopt: `seen` is as `wanted`. In `wanted` an object may be
// a matcher: {"$any": true}, {"$absent": true}, {"$matches": "^[a-z]{20}$"}, {"$subset": {…}}, {"$exact": {…}}.
std::optional<QString> mismatch(
    const QJsonValue &wanted, const QJsonValue &seen, Matching matching, const QString &path = {});

// Adds the mistakes in the matchers of a wanted value.
void checkMatchers(const JsonReader &reader, const QString &place, const QJsonValue &wanted);

QString toText(const QJsonValue &value);                           // compact JSON; "absent" for undefined
QJsonValue valueFromText(const QString &json, bool *ok = nullptr); // any JSON value, also a bare one

} // namespace MiniHost
