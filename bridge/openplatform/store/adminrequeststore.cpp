// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/adminrequeststore.h"

#include "bridge/core/errors/consent.h"
#include "bridge/openplatform/store/authcodes.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

AdminRequestStore::AdminRequestStore(Database &database, CallRefs refs)
    : m_refs(refs)
    , m_add(database, Writes,
          u"INSERT INTO admin_requests (client, corp, user, administrator, scopes, call, asked_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_all(database, Reads,
          u"SELECT id, client, corp, user, administrator, scopes, call, asked_at FROM admin_requests ORDER BY id"_s)
    , m_removeOnce(database, u"DELETE FROM admin_requests WHERE id = ?"_s, Errors::RequestUnknown)
{
}

Result<qint64> AdminRequestStore::add(const StoredRequest &request)
{
    const auto added = m_add(request.clientId.value, request.corpId.value, request.user.value,
        request.administrator.value, joinScopes(request.scopes), m_refs.store(request.call), toMs(request.askedAt));
    if (!added)
        return fail(added.error());
    return added->insertedId();
}

Result<QList<StoredRequest>> AdminRequestStore::all()
{
    auto rows = m_all();
    if (!rows)
        return fail(rows.error());
    QList<StoredRequest> requests;
    while (rows->next()) {
        requests +=
            StoredRequest { rows->number(0), { rows->text(1) }, { rows->text(2) }, { rows->text(3) }, { rows->text(4) },
                splitScopes(rows->text(5)), m_refs.load(rows->number(6)), instantFromMs(rows->number(7)) };
    }
    return requests;
}

Result<void> AdminRequestStore::removeOnce(qint64 id)
{
    return m_removeOnce(id);
}

} // namespace MiniHost
