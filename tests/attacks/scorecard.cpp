// SPDX-License-Identifier: MIT
#include "tests/attacks/scorecard.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Outcome = Verdict::Outcome;

constexpr int kindWidth = 14;
constexpr int cellWidth = 22;

const QString &anyClient()
{
    static const QString name = u"any"_s;
    return name;
}

} // namespace

void ScoreCard::add(const AttackKind &kind, const Attack &attack, const AttackResult &result)
{
    const QString client = attack.client ? toString(*attack.client) : anyClient();
    const QJsonObject json { { u"id"_s, idOf(kind, attack) }, { u"kind"_s, kind.name }, { u"client"_s, client },
        { u"tries"_s, attack.tries },
        { u"weakness"_s, attack.proof.weakness ? QJsonValue(toString(*attack.proof.weakness)) : QJsonValue() },
        { u"unproven"_s, attack.proof.why }, { u"outcome"_s, toString(result.verdict.outcome) },
        { u"what"_s, result.verdict.what }, { u"milliseconds"_s, result.milliseconds },
        { u"megabytes"_s, result.megabytes } };
    if (!m_kinds.contains(kind.name))
        m_kinds.append(kind.name);
    m_rows.append({ kind.name, client, result.verdict, json });
}

qsizetype ScoreCard::count(Outcome outcome) const
{
    return std::count_if(
        m_rows.begin(), m_rows.end(), [outcome](const Row &row) { return row.verdict.outcome == outcome; });
}

QString ScoreCard::cell(const QString &kind, const QString &client) const
{
    QStringList parts;
    for (const Outcome outcome : { Outcome::Held, Outcome::Broken, Outcome::CouldNotRun }) {
        const auto counted = std::count_if(m_rows.begin(), m_rows.end(),
            [&](const Row &row) { return row.kind == kind && row.client == client && row.verdict.outcome == outcome; });
        if (counted > 0)
            parts += u"%1 %2"_s.arg(counted).arg(toString(outcome));
    }
    return parts.isEmpty() ? u"·"_s : parts.join(u", "_s);
}

QString ScoreCard::table() const
{
    const QStringList clients = clientPlatformNames() + QStringList { anyClient() };
    QString text = u"kind"_s.leftJustified(kindWidth);
    for (const QString &client : clients)
        text += client.leftJustified(cellWidth);
    text = text.trimmed() + u'\n';
    for (const QString &kind : m_kinds) {
        QString line = kind.leftJustified(kindWidth);
        for (const QString &client : clients)
            line += cell(kind, client).leftJustified(cellWidth);
        text += line.trimmed() + u'\n';
    }
    return text
        + u"%1 attacks: %2 held, %3 BROKEN, %4 could not run\n"_s.arg(m_rows.size())
              .arg(count(Outcome::Held))
              .arg(count(Outcome::Broken))
              .arg(count(Outcome::CouldNotRun));
}

QJsonObject ScoreCard::toJson() const
{
    QJsonArray attacks;
    for (const Row &row : m_rows)
        attacks.append(row.json);
    return { { u"attacks"_s, attacks },
        { u"totals"_s,
            QJsonObject { { u"held"_s, count(Outcome::Held) }, { u"broken"_s, count(Outcome::Broken) },
                { u"couldNotRun"_s, count(Outcome::CouldNotRun) } } } };
}

} // namespace MiniHost
