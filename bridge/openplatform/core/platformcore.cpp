// SPDX-License-Identifier: MIT
#include "bridge/openplatform/core/platformcore.h"

#include "bridge/core/events/host.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/store/adminrequeststore.h"
#include "bridge/openplatform/store/apptokenstore.h"
#include "bridge/openplatform/store/calendarevents.h"
#include "bridge/openplatform/store/grants.h"
#include "bridge/openplatform/store/identitytokens.h"
#include "bridge/openplatform/store/jsapiticketstore.h"
#include "bridge/openplatform/store/logincodes.h"
#include "bridge/openplatform/store/meta.h"
#include "bridge/openplatform/store/todos.h"
#include "bridge/openplatform/store/tokenstore.h"
#include "bridge/openplatform/store/transaction.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool exists(const Directory &directory, const GrantSubject &subject)
{
    const App *app = directory.app(subject.clientId);
    const User *user = directory.user(subject.user);
    if (!app)
        return false;
    // Personal, without an organisation: from the web login (docs/dingtalk/protocol.md §6.1).
    if (subject.corpId.isEmpty())
        return user != nullptr;
    if (!app->installedIn.contains(subject.corpId))
        return false;
    return subject.isOrganisation() || (user && user->memberOf.contains(subject.corpId));
}

} // namespace

PlatformCore::PlatformCore(std::unique_ptr<Database> database, qint64 run, Language language, Profile profile,
    PermissionCatalogue catalogue, const Clock &clock, Entropy &entropy, Journal &journal, FaultPlan &faults)
    : m_clock(clock)
    , m_entropy(entropy)
    , m_journal(journal)
    , m_faults(faults)
    , m_language(language)
    , m_firstWorld(std::move(profile))
    , m_profile(m_firstWorld)
    , m_directory(m_profile.directory())
    , m_signedIn { m_profile.signedIn, {} }
    , m_builtInCatalogue(std::move(catalogue))
    , m_catalogue(m_builtInCatalogue.with(m_profile.permissionPoints))
    , m_database(std::move(database))
    , m_grants(std::make_unique<Grants>(*m_database))
    , m_codes(std::make_unique<AuthCodes>(*m_database, CallRefs(run)))
    , m_tokens(std::make_unique<Tokens>(*m_database, CallRefs(run)))
    , m_appTokens(std::make_unique<AppTokenStore>(*m_database))
    , m_adminRequestStore(std::make_unique<AdminRequestStore>(*m_database, CallRefs(run)))
    , m_loginCodes(std::make_unique<LoginCodeStore>(*m_database, CallRefs(run)))
    , m_todos(std::make_unique<Todos>(*m_database))
    , m_calendarEvents(std::make_unique<CalendarEvents>(*m_database))
    , m_identityTokens(std::make_unique<IdentityTokens>(*m_database))
    , m_jsapiTicketStore(std::make_unique<JsapiTicketStore>(*m_database))
{
}

PlatformCore::~PlatformCore() = default;

// Deletes the grants, codes, tokens and to-dos of subjects that do not exist (any more) in the directory.
Result<void> PlatformCore::removeOrphans(const Directory &directory)
{
    auto subjects = m_codes->subjects();
    if (!subjects)
        return fail(subjects.error());
    const auto grants = m_grants->all();
    if (!grants)
        return fail(grants.error());
    for (const Grant &grant : *grants) {
        if (!subjects->contains(grant.subject))
            subjects->append(grant.subject);
        const App *app = directory.app(grant.subject.clientId);
        if (!app || app->permissionPoints.contains(grant.scope))
            continue;
        if (auto removed = m_grants->remove(grant.subject, grant.scope); !removed)
            return removed;
    }
    for (const GrantSubject &subject : std::as_const(*subjects)) {
        if (exists(directory, subject))
            continue;
        if (auto removed = m_codes->removeAll(subject); !removed)
            return removed;
        if (auto removed = m_grants->removeAll(subject); !removed)
            return removed;
    }
    if (auto removed = m_calendarEvents->removeOrphans(directory); !removed)
        return removed;
    return m_todos->removeOrphans(directory);
}

Result<void> PlatformCore::storeIdentityOf(const Profile &world)
{
    for (const App &app : world.apps) {
        registerSecret(app.secret);
        registerSecret(app.suiteTicket);
    }
    const QString identity = world.name + u' ' + QString::fromLatin1(world.hash);
    const auto known = readMeta(*m_database, u"profile"_s);
    if (!known)
        return fail(known.error());
    if (*known == identity)
        return {};
    if (auto removed = removeOrphans(world.directory()); !removed)
        return removed;
    return writeMeta(*m_database, u"profile"_s, identity);
}

void PlatformCore::useWorld(Profile world)
{
    m_profile = std::move(world);
    m_directory = m_profile.directory();
    m_catalogue = m_builtInCatalogue.with(m_profile.permissionPoints);
    ++m_worldRevision;
}

Result<void> PlatformCore::setWorld(Profile world)
{
    if (m_worldCheck) {
        if (auto checked = m_worldCheck(world, m_builtInCatalogue.with(world.permissionPoints)); !checked)
            return checked;
    }
    if (auto stored = storeIdentityOf(world); !stored)
        return stored;
    if (!m_worldBefore)
        m_worldBefore = std::move(m_profile);
    useWorld(std::move(world));
    return {};
}

// The world itself is the profile, in memory. The store has grants, codes, tokens and to-dos. When the profile differs from that of the
// last run, those of people and apps that no longer exist are deleted.
Result<void> PlatformCore::seed()
{
    if (auto stored = storeIdentityOf(m_profile); !stored)
        return stored;
    const Instant now = m_clock.now();
    for (const auto &purged : { m_tokens->purge(now), m_appTokens->purge(now), m_loginCodes->purge(now),
             m_jsapiTicketStore->purge(now), m_identityTokens->purge(now) }) {
        if (!purged)
            return purged;
    }
    record({},
        Events::WorldLoaded { .profile = m_profile.name,
            .organisations = m_profile.organisations.size(),
            .users = m_profile.users.size(),
            .apps = m_profile.apps.size(),
            .database = QFileInfo(m_database->file()).fileName() });
    return {};
}

Result<void> PlatformCore::commit()
{
    auto committed = m_database->commit();
    if (committed) {
        for (Fact &fact : m_pendingFacts)
            m_journal.record(std::move(fact));
    } else {
        if (m_worldBefore)
            useWorld(*std::move(m_worldBefore));
        m_journal.record({},
            Events::StoreFailed { .what = u"commit"_s,
                .error = committed.error().detail,
                .lost = static_cast<qint64>(m_pendingFacts.size()) });
    }
    m_pendingFacts.clear();
    if (std::exchange(m_worldBefore, std::nullopt) && committed && m_worldListener)
        m_worldListener(m_profile);
    return committed;
}

Result<void> PlatformCore::removeAll()
{
    Transaction transaction(*m_database);
    for (const QString &table : { u"grants"_s, u"tokens"_s, u"codes"_s, u"admin_requests"_s, u"app_tokens"_s,
             u"login_codes"_s, u"jsapi_tickets"_s, u"identity_tokens"_s }) {
        Statement deleteAll(*m_database, Statement::Kind::Writes, u"DELETE FROM "_s + table);
        if (const auto deleted = deleteAll(); !deleted)
            return fail(deleted.error());
    }
    if (auto deleted = m_todos->clear(); !deleted)
        return deleted;
    if (auto deleted = m_calendarEvents->clear(); !deleted)
        return deleted;
    transaction.complete();
    m_faults.disarmAll();
    return {};
}

Result<void> PlatformCore::setStoreWritable(bool writable)
{
    if (auto switched = m_database->setWritable(writable); !switched)
        return switched;
    // Recorded at once, not with the group: the switch does not depend on the commit.
    m_journal.record({}, Events::StoreSwitched { .writable = writable });
    return {};
}

bool PlatformCore::isStoreWritable() const
{
    return m_database->isWritable();
}

} // namespace MiniHost
