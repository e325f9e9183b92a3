// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientui.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Row {
    UiKind kind;
    QString word;
};

const QList<Row> &rows()
{
    static const QList<Row> all {
#define UI(name, word) { UiKind::name, QStringLiteral(word) },
#include "bridge/jsapi/uikinds.def"
#undef UI
    };
    return all;
}

} // namespace

QString toString(UiKind kind)
{
    return rows().at(static_cast<qsizetype>(kind)).word;
}

std::optional<UiKind> uiKindFromString(const QString &word)
{
    for (const Row &row : rows()) {
        if (row.word == word)
            return row.kind;
    }
    return std::nullopt;
}

QStringList uiKindNames()
{
    QStringList names;
    for (const Row &row : rows())
        names += row.word;
    return names;
}

} // namespace MiniHost
