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

// The number of places where one text has a digit and the other has not.
int unlikePlaces(const QString &a, const QString &b)
{
    const auto isDigitAt = [](const QString &text, qsizetype i) { return i < text.size() && text[i].isDigit(); };
    int unlike = 0;
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        unlike += isDigitAt(a, i) != isDigitAt(b, i) ? 1 : 0;
    return unlike;
}

} // namespace

QString nearestName(const QString &typed, const QStringList &names)
{
    QString nearest;
    int best = std::max<int>(2, static_cast<int>(typed.size()) / 3) + 1; // names at this distance are not near
    int unlike = 0;
    for (const QString &name : names) {
        if (std::abs(name.size() - typed.size()) > best) // the distance is at least the difference of the lengths
            continue;
        const int distance = editDistance(typed, name);
        if (distance > best || (distance == best && nearest.isEmpty()))
            continue;
        const int unlikeHere = unlikePlaces(typed, name);
        if (distance < best || unlikeHere < unlike) {
            best = distance;
            unlike = unlikeHere;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace MiniHost
