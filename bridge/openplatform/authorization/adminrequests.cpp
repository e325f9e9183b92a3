// SPDX-License-Identifier: MIT
#include "bridge/openplatform/authorization/adminrequests.h"

#include "bridge/core/errors/consent.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/consent.h"
#include "bridge/openplatform/authorization/applicationauthorization.h"
#include "bridge/openplatform/store/adminrequeststore.h"
#include "bridge/openplatform/store/scopesjson.h"
#include "bridge/openplatform/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isSame(const OpenAuthRequest &a, const OpenAuthRequest &b)
{
    return a.clientId == b.clientId && a.corpId == b.corpId
        && std::is_permutation(a.rpcScope.begin(), a.rpcScope.end(), b.rpcScope.begin(), b.rpcScope.end());
}

Events::AdminAsked adminAsked(const PendingRequest &pending, bool again = false)
{
    const OpenAuthRequest &request = pending.consent.request;
    return { .id = pending.id,
        .clientId = request.clientId.value,
        .corpId = request.corpId.value,
        .user = pending.consent.user.value,
        .administrator = pending.administrator.id.value,
        .scopes = toTexts(request.scopes()),
        .again = again };
}

} // namespace

Result<qint64> AdminRequests::submit(
    const OpenAuthRequest &asked, const UserId &user, const UserId &administrator, CallId call)
{
    const OpenAuthRequest request = withDefaultExpanded(m_platform, asked);
    if (const auto checked = check(m_platform, request, user); !checked)
        return fail(checked.error());
    if (const auto checked = checkAdministrator(m_platform, request, administrator); !checked)
        return fail(checked.error());
    const auto waiting = pending(administrator);
    if (!waiting)
        return fail(waiting.error());
    for (const PendingRequest &each : *waiting) {
        if (!isSame(each.consent.request, request))
            continue;
        m_platform.record(call, adminAsked(each, true));
        return each.id;
    }
    StoredRequest stored { 0, request.clientId, request.corpId, user, administrator, request.scopes(), call,
        m_platform.clock().now() };
    const auto id = m_platform.adminRequestStore().add(stored);
    if (!id)
        return fail(Errors::GrantNotStored, id.error().detail);
    stored.id = *id;
    const auto current = toPending(stored);
    if (!current)
        return fail(current.error());
    if (*current)
        m_platform.record(call, adminAsked(**current));
    return *id;
}

// nullopt: the request is obsolete, by the rules or since the organisation has granted the permission points.
Result<std::optional<PendingRequest>> AdminRequests::toPending(const StoredRequest &stored)
{
    OpenAuthRequest request;
    request.clientId = stored.clientId;
    request.corpId = stored.corpId;
    request.rpcScope = stored.scopes;
    request.type = AuthorizationType::Application;
    const auto checked = check(m_platform, request, stored.user);
    if (!checked || !isAdministrator(m_platform.directory(), stored.administrator, stored.corpId))
        return std::nullopt;
    const auto granted = isGranted(m_platform, request, stored.user);
    if (!granted)
        return fail(granted.error());
    if (*granted)
        return std::nullopt;
    const QString name = m_platform.directory().user(stored.administrator)->name.in(m_platform.language());
    return PendingRequest { stored.id, consentFor(m_platform, request, *checked), { stored.administrator, name },
        stored.askedAt, stored.call };
}

Result<QList<PendingRequest>> AdminRequests::pending(const UserId &administrator)
{
    const auto all = m_platform.adminRequestStore().all();
    if (!all)
        return fail(all.error());
    QList<PendingRequest> found;
    for (const StoredRequest &stored : *all) {
        if (!administrator.isEmpty() && stored.administrator != administrator)
            continue;
        auto current = toPending(stored);
        if (!current)
            return fail(current.error());
        if (*current)
            found += std::move(**current);
    }
    return found;
}

Result<PendingRequest> AdminRequests::decide(qint64 id, const UserId &by, AdminDecision decision)
{
    auto waiting = pending();
    if (!waiting)
        return fail(waiting.error());
    const auto found =
        std::find_if(waiting->begin(), waiting->end(), [&](const PendingRequest &each) { return each.id == id; });
    if (found == waiting->end())
        return fail(Errors::RequestUnknown, QString::number(id));
    const OpenAuthRequest &request = found->consent.request;
    if (const auto checked = checkAdministrator(m_platform, request, by); !checked)
        return fail(checked.error());
    if (auto taken = m_platform.adminRequestStore().removeOnce(id); !taken) {
        const bool isGone = taken.error().code == Errors::RequestUnknown;
        return fail(isGone ? Errors::RequestUnknown : Errors::GrantNotStored,
            isGone ? QString::number(id) : taken.error().detail);
    }
    Transaction transaction(m_platform.database());
    m_platform.record(found->call,
        Events::AdminAnswered { .id = found->id,
            .clientId = request.clientId.value,
            .corpId = request.corpId.value,
            .user = found->consent.user.value,
            .administrator = by.value, // the one who answers, not the one it was sent to
            .scopes = toTexts(request.scopes()),
            .answer = toString(decision) });
    if (decision == AdminDecision::Allow) {
        if (auto stored = storeForOrganisation(m_platform, request, by, found->call); !stored)
            return fail(stored.error());
    }
    transaction.complete();
    return std::move(*found);
}

} // namespace MiniHost
