// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// Text that somebody else wrote (a page, a server, a file) goes into places that interpret it: a terminal, a report, a
// label, a tooltip. What could act there, or hide, is shown as an escape of JSON's manner ("\u001b", "\u202e"): control
// characters, signs that change the direction of writing, characters without width or picture, halves of a surrogate pair.

// Lines stay lines. Cut after `most` characters (0: never), with the number of those left out.
QString shownText(const QString &text, qsizetype most = 0);
// One line: what breaks a line and what is blank becomes a single space. For names, titles and labels.
QString shownLine(const QString &text, qsizetype most = 0);

// JSON as it is, but for what would act on whoever looks at the file: JSON escapes only some of that by itself.
QByteArray shownJson(const QByteArray &json);

// "abc" or "ab… (+1234)"
QString shortened(const QString &text, qsizetype most);

} // namespace MiniHost
