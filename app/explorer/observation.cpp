// SPDX-License-Identifier: MIT
#include "app/explorer/observation.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QStringList toStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &each : value.toArray())
        strings += each.toString();
    return strings;
}

struct KindRow {
    QString word;
    Text label;
};

const KindRow &rowOf(Finding::Kind kind)
{
    static const QList<KindRow> rows {
        { u"hang"_s, { u"卡住"_s, u"Hangs"_s } },
        { u"exception"_s, { u"未捕获的异常"_s, u"Throws"_s } },
        { u"rejection"_s, { u"未处理的 Promise 拒绝"_s, u"Unhandled rejection"_s } },
        { u"false-success"_s, { u"失败却显示成功"_s, u"Shows success for a failure"_s } },
        { u"double"_s, { u"重复执行"_s, u"Acts twice on two answers"_s } },
        { u"failed"_s, { u"成功却没有显示"_s, u"Does not show the success"_s } },
        { u"crash"_s, { u"渲染进程崩溃"_s, u"Crashes"_s } },
    };
    return rows[static_cast<qsizetype>(kind)];
}

} // namespace

Snapshot Snapshot::fromJson(const QJsonValue &value)
{
    Snapshot snapshot;
    snapshot.text = value["text"_L1].toString();
    snapshot.busy = toStrings(value["busy"_L1]);
    snapshot.hasTrigger = value["hasTrigger"_L1].toBool();
    snapshot.isTriggerDisabled = value["isTriggerDisabled"_L1].toBool();
    snapshot.requests = toStrings(value["requests"_L1]);
    return snapshot;
}

QString Finding::word() const
{
    return rowOf(kind).word;
}

Text label(Finding::Kind kind)
{
    return rowOf(kind).label;
}

QString Observation::shownAfter() const
{
    return (QStringList { after.text } + dialogs).join(u'\n');
}

QString Observation::newText() const
{
    QStringList lines = shownAfter().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &old : before.text.split(u'\n', Qt::SkipEmptyParts))
        lines.removeOne(old);
    return lines.isEmpty() ? shownAfter() : lines.join(u'\n');
}

} // namespace MiniHost
