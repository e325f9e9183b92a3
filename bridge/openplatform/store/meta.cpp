// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/meta.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<QString> readMeta(Database &database, const QString &name)
{
    Statement select(database, Statement::Kind::Reads, u"SELECT value FROM meta WHERE name = ?"_s);
    auto rows = select(name);
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->text(0) : QString();
}

Result<void> writeMeta(Database &database, const QString &name, const QString &value)
{
    Statement replace(database, Statement::Kind::Writes, u"INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"_s);
    const auto written = replace(name, value);
    if (!written)
        return fail(written.error());
    return {};
}

Result<qint64> beginRun(Database &database)
{
    const auto last = readMeta(database, u"run"_s);
    if (!last)
        return fail(last.error());
    const qint64 run = (last->toLongLong() + 1) & 0x3fffffff;
    if (auto written = writeMeta(database, u"run"_s, QString::number(run)); !written)
        return fail(written.error());
    return run;
}

} // namespace MiniHost
