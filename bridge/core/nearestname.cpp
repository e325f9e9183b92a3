// SPDX-License-Identifier: MIT
#include "bridge/core/nearestname.h"

namespace MiniHost {
namespace {

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], i);
        for (int j = 1; j <= b.size(); ++j) {
            const int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({ row[j] + 1, row[j - 1] + 1, substitute }));
        }
    }
    return row.last();
}

} // namespace

QString nearestName(const QString &typed, const QStringList &names)
{
    QString nearest;
    int best = std::max<int>(2, static_cast<int>(typed.size()) / 3) + 1;
    for (const QString &name : names) {
        if (std::abs(name.size() - typed.size()) >= best) // so many letters at least
            continue;
        if (const int distance = editDistance(typed, name); distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace MiniHost
