// SPDX-License-Identifier: MIT
#include "bridge/core/issuedsecrets.h"

#include "bridge/core/limits.h"

#include <algorithm>
#include <bitset>
#include <QList>
#include <QSet>

namespace MiniHost {
namespace {

// Shorter secrets are not searched for: they could be ordinary words.
constexpr qsizetype shortest = 8;
// Base of the rolling hash (Rabin-Karp) over a window of the text.
constexpr quint64 base = 0x9e3779b97f4a7c15ULL;

bool isOfSecret(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-';
}

quint64 printOf(QStringView text)
{
    quint64 print = 0;
    for (const QChar c : text)
        print = print * base + c.unicode();
    return print;
}

quint64 powerOf(qsizetype exponent)
{
    quint64 power = 1;
    for (qsizetype i = 0; i < exponent; ++i)
        power *= base;
    return power;
}

} // namespace

struct IssuedSecrets::Generation {
    static constexpr size_t bits = 1 << 18;
    static size_t bitOf(quint64 print) { return (print ^ print >> 32) * base >> 46; }

    bool contains(quint64 print) const { return maybe[bitOf(print)] && prints.contains(print); }

    std::bitset<bits> maybe; // a filter: most windows are no secret, and are rejected without a look-up in the set
    QSet<quint64> prints;
    QSet<qsizetype> lengths;
    QSet<QString> unusual; // secrets with other characters (of a profile); few, compared directly
};

IssuedSecrets::IssuedSecrets()
    : m_current(std::make_unique<Generation>())
    , m_before(std::make_unique<Generation>())
{
}

IssuedSecrets::~IssuedSecrets() = default;

void IssuedSecrets::addText(const QString &secret)
{
    if (secret.size() < shortest)
        return;
    const bool isUsual = std::all_of(secret.begin(), secret.end(), isOfSecret);
    const quint64 print = isUsual ? printOf(secret) : 0;
    const std::lock_guard lock(m_mutex);
    if (m_current->prints.size() + m_current->unusual.size() >= Limit::IssuedSecrets) {
        m_before = std::move(m_current);
        m_current = std::make_unique<Generation>();
    }
    if (!isUsual) {
        m_current->unusual.insert(secret);
        return;
    }
    m_current->prints.insert(print);
    m_current->lengths.insert(secret.size());
    m_current->maybe.set(Generation::bitOf(print));
}

QString IssuedSecrets::masked(const QString &text) const
{
    struct Place {
        qsizetype at;
        qsizetype length;
    };
    QList<Place> places;
    const auto seek = [&](QStringView run, qsizetype from, qsizetype length) {
        const quint64 leaving = powerOf(length - 1);
        quint64 print = printOf(run.first(length));
        for (qsizetype at = 0;; ++at) {
            if (m_current->contains(print) || m_before->contains(print))
                places.append({ from + at, length });
            if (at + length == run.size())
                return;
            print = (print - run[at].unicode() * leaving) * base + run[at + length].unicode();
        }
    };

    const std::lock_guard lock(m_mutex);
    const QSet<qsizetype> lengths = m_current->lengths + m_before->lengths;
    for (qsizetype at = 0; at < text.size() && !lengths.isEmpty();) {
        if (!isOfSecret(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isOfSecret(text[end]))
            ++end;
        for (const qsizetype length : lengths) {
            if (end - at >= length)
                seek(QStringView(text).sliced(at, end - at), at, length);
        }
        at = end;
    }
    for (const QString &secret : m_current->unusual + m_before->unusual) {
        for (qsizetype at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.size()))
            places.append({ at, secret.size() });
    }
    if (places.isEmpty())
        return text;

    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.at < b.at; });
    QString result;
    qsizetype copied = 0;
    for (const Place &place : std::as_const(places)) {
        if (place.at >= copied) {
            result += QStringView(text).sliced(copied, place.at - copied);
            result += Secret<void>(text.sliced(place.at, place.length)).masked();
        }
        copied = std::max(copied, place.at + place.length);
    }
    return result.append(QStringView(text).sliced(copied));
}

} // namespace MiniHost
