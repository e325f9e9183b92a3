// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The first line of a generated file, and an empty one: what it is made from and which command makes it. "test" is the name in CTest.
QString generatedLine(const QString &from, const QString &test);

// A table of Markdown. Bars and line ends within a cell are made harmless.
QString markdownTable(const QStringList &head, const QList<QStringList> &rows);

// Is the file (a path of the checkout: "docs/reference/errors.md") as it was made? The first line that differs, or nothing. With
// MINIHOST_WRITE_DOCS=1 in the environment the file is written anew instead.
QString checkGeneratedDoc(const QString &path, const QString &made);

} // namespace MiniHost
