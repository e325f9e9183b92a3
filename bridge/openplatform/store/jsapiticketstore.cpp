// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/jsapiticketstore.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

JsapiTicketStore::JsapiTicketStore(Database &database)
    : m_add(database, Writes, u"INSERT INTO jsapi_tickets (ticket, client, corp, expires_at) VALUES (?, ?, ?, ?)"_s)
    , m_find(database, Reads,
          u"SELECT ticket, expires_at FROM jsapi_tickets WHERE client = ? AND corp = ? AND expires_at > ?"_s)
    , m_ofOrganisation(
          database, Reads, u"SELECT ticket FROM jsapi_tickets WHERE corp = ? AND expires_at > ? ORDER BY id DESC"_s)
    , m_purge(database, Writes, u"DELETE FROM jsapi_tickets WHERE expires_at <= ?"_s)
{
}

Result<void> JsapiTicketStore::add(const StoredTicket &ticket, const ClientId &client, const CorpId &corp)
{
    const auto added = m_add(ticket.ticket.reveal(), client.value, corp.value, toMs(ticket.expiresAt));
    if (!added)
        return fail(added.error());
    return {};
}

Result<std::optional<StoredTicket>> JsapiTicketStore::find(const ClientId &client, const CorpId &corp, Instant now)
{
    auto rows = m_find(client.value, corp.value, toMs(now));
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    return StoredTicket { JsapiTicket(rows->text(0)), instantFromMs(rows->number(1)) };
}

Result<QList<JsapiTicket>> JsapiTicketStore::ofOrganisation(const CorpId &corp, Instant now)
{
    auto rows = m_ofOrganisation(corp.value, toMs(now));
    if (!rows)
        return fail(rows.error());
    QList<JsapiTicket> tickets;
    while (rows->next())
        tickets += JsapiTicket(rows->text(0));
    return tickets;
}

Result<void> JsapiTicketStore::purge(Instant now)
{
    const auto purged = m_purge(toMs(now));
    if (!purged)
        return fail(purged.error());
    return {};
}

} // namespace MiniHost
