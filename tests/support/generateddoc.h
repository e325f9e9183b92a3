// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The first lines of a generated file: what it is generated from, the command that generates it, and an empty line.
// `test` is the name in CTest.
QString generatedLine(const QString &from, const QString &test);

// A Markdown table. Bars and line ends in a cell are escaped.
QString markdownTable(const QStringList &head, const QList<QStringList> &rows);

// Compares a file (a path of the checkout: "docs/reference/errors.md") with the generated text; returns the first line
// that differs, or nothing. With MINIHOST_WRITE_DOCS=1 in the environment the file is written instead.
QString checkGeneratedDoc(const QString &path, const QString &made);

} // namespace MiniHost
