// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

namespace MiniHost {

class IssuedSecrets;

// Of a code, token or ticket: so much of a text beyond a cut is looked through too, since a part of one is known by nobody.
inline constexpr qsizetype longestSecret = 512; // characters

// Masks what its name says is a secret: "?code=…", "#/login?authCode=…", the same percent-encoded inside another address,
// {"accessToken":"…"} in a text of JSON, escaped or not. Ours have 12 characters and more: "?code=CNY" is somebody's currency.
QString withNamedSecretsMasked(const QString &text);

// Any text that pages or servers had a hand in: what is named a secret, and what was issued as one whatever its name.
QString masked(const QString &text, const IssuedSecrets &issued);
// The first characters of it, masked before the cut: a part of a code is a code to nobody but who guesses the rest.
QString beginningOf(const QString &text, qsizetype most, const IssuedSecrets &issued);
// All texts in it, names of members too.
QJsonValue masked(const QJsonValue &value, const IssuedSecrets &issued);
// The text of a member of this name: as a whole when the name says that it is a secret.
QString maskedMember(const QString &name, const QString &text, const IssuedSecrets &issued);
QJsonObject masked(const QJsonObject &object, const IssuedSecrets &issued);

} // namespace MiniHost
