// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

namespace MiniHost {

class IssuedSecrets;

// The longest code, token or ticket that is found in a text. A text that is cut is searched this far beyond the cut, since a part of a
// secret is not recognised.
inline constexpr qsizetype longestSecret = 512; // characters

// Masks values whose name says that they are secrets: "?code=…", "#/login?authCode=…", the same percent-encoded inside another address,
// {"accessToken":"…"} in a JSON text, escaped or not. Values of `code` below 12 characters stay, since the name has other meanings too
// ("?code=CNY").
QString withNamedSecretsMasked(const QString &text);

// Masks the secrets in a text of a page or a server: those with a secret's name, and those that were issued in this run, whatever their name.
QString masked(const QString &text, const IssuedSecrets &issued);
// The first `most` characters. Masked before the cut, since a part of a secret would not be recognised after it.
QString beginningOf(const QString &text, qsizetype most, const IssuedSecrets &issued);
// Masks all texts in the value, names of members included.
QJsonValue masked(const QJsonValue &value, const IssuedSecrets &issued);
// Masks the text of a member with this name: the whole text when the name says that it is a secret.
QString maskedMember(const QString &name, const QString &text, const IssuedSecrets &issued);
QJsonObject masked(const QJsonObject &object, const IssuedSecrets &issued);

} // namespace MiniHost
