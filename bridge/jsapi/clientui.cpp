// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientui.h"

#include "bridge/core/events/client.h"

#include <QFileInfo>
#include <QJsonArray>

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

QString toString(UiAnswer::How how)
{
    switch (how) {
    case UiAnswer::How::Given:
        return u"given"_s;
    case UiAnswer::How::Cancelled:
        return u"cancelled"_s;
    case UiAnswer::How::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

// For the journal: no passwords, and file names without their folders, which are private to the user.
QJsonObject withoutSecrets(UiKind kind, QJsonObject value)
{
    if (kind == UiKind::Credentials && value.contains("password"_L1))
        value.insert("password"_L1, u"…"_s);
    if (kind != UiKind::Files)
        return value;
    QJsonArray names;
    const QJsonArray files = value.value("files"_L1).toArray();
    for (const QJsonValue &file : files)
        names.append(QFileInfo(file.toString()).fileName());
    value.insert("files"_L1, names);
    return value;
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

Events::UiAnswered toEvent(UiKind kind, const UiAnswer &answer)
{
    return { .kind = toString(kind),
        .how = toString(answer.how),
        .value = withoutSecrets(kind, answer.value),
        .usual = answer.isUsual };
}

} // namespace MiniHost
