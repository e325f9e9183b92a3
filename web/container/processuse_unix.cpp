// SPDX-License-Identifier: MIT
#include "web/container/processuse.h"

#include <QFile>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace MiniHost {

// From proc(5). Other systems than Linux have no /proc, and nullopt is returned.
std::optional<ProcessUse> processUse(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (pid <= 0 || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = file.readAll();
    // The second field is the name in parentheses, which may contain any character.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype user = 11;
    constexpr qsizetype system = 12;
    constexpr qsizetype pages = 21;
    if (fields.size() <= pages)
        return std::nullopt;
    return ProcessUse { fields[pages].toLongLong() * sysconf(_SC_PAGESIZE),
        fields[user].toLongLong() + fields[system].toLongLong() };
}

std::optional<ProcessUse> ownUse()
{
    return processUse(getpid());
}

} // namespace MiniHost
