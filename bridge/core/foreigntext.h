// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// Text of a page, a server or a file is made safe for places that interpret text: a terminal, a report, a label, a tooltip. Characters that
// could act there, or hide, become JSON-like escapes ("\u001b", "\u202e"): control characters, characters that change the writing direction,
// characters without width or glyph, unpaired surrogates.

// Keeps line breaks. Cut after `most` characters (0: never), followed by the number of characters left out.
QString shownText(const QString &text, qsizetype most = 0);
// One line: line breaks and runs of blanks become a single space. For names, titles and labels.
QString shownLine(const QString &text, qsizetype most = 0);

// JSON in which the characters named above are escaped too; JSON itself requires that of a few only.
QByteArray shownJson(const QByteArray &json);

// "abc" or "ab… (+1234)"
QString shortened(const QString &text, qsizetype most);

} // namespace MiniHost
