// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

struct StoredTicket {
    JsapiTicket ticket;
    Instant expiresAt;
};

// The table of JSAPI tickets.
class JsapiTicketStore
{
public:
    explicit JsapiTicketStore(Database &database);

    Result<void> add(const StoredTicket &ticket, const ClientId &client, const CorpId &corp);
    // The app's ticket in this organisation that has not expired at `now`; nullopt: none.
    Result<std::optional<StoredTicket>> find(const ClientId &client, const CorpId &corp, Instant now);
    // All tickets of an organisation that have not expired at `now`, newest first.
    Result<QList<JsapiTicket>> ofOrganisation(const CorpId &corp, Instant now);
    Result<void> purge(Instant now); // deletes the expired ones

private:
    Statement m_add;
    Statement m_find;
    Statement m_ofOrganisation;
    Statement m_purge;
};

} // namespace MiniHost
