// SPDX-License-Identifier: MIT
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

constexpr qint64 defaultLimit = 1000;
constexpr qint64 maxLimit = 10'000;

// The number in the query; `absent` without the key, nullopt when it is not a whole number from 0.
std::optional<qint64> numberOf(const HttpRequest &request, const QString &key, qint64 absent)
{
    if (!request.query.hasQueryItem(key))
        return absent;
    bool ok = false;
    const qint64 number = request.query.queryItemValue(key).toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

HttpResponse serveControlJournal(const HttpRequest &request, OpenPlatform &platform)
{
    const auto since = numberOf(request, u"since"_s, 0);
    const auto limit = numberOf(request, u"limit"_s, defaultLimit);
    if (!since || !limit)
        return controlRefusal(400, u"since and limit must be whole numbers, not negative"_s);
    const Journal &journal = platform.journal();
    QJsonArray entries;
    for (const JournalEntry &entry : journal.entriesAfter(*since, std::min(*limit, maxLimit)))
        entries.append(toJson(entry));
    return HttpResponse::json(
        { { "entries"_L1, entries }, { "lastSeq"_L1, journal.lastSeq() }, { "dropped"_L1, journal.dropped() } });
}

} // namespace

Endpoint control_journal()
{
    return { "GET", u"/__minihost/v1/journal"_s, u"Lists journal entries after ?since=SEQ, at most ?limit=N (1000)."_s,
        Caller::ControlToken, {}, serveControlJournal };
}

} // namespace MiniHost::ControlEndpoints
