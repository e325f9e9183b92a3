// SPDX-License-Identifier: MIT
#include "bridge/openplatform/core/platformcore.h"

#include "bridge/core/events/host.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/store/adminrequeststore.h"
#include "bridge/openplatform/store/apptokenstore.h"
#include "bridge/openplatform/store/grants.h"
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
    if (subject.corpId.isEmpty()) // a person by themselves (docs/dingtalk/protocol.md §6.1)
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
    , m_profile(std::move(profile))
    , m_directory(m_profile.directory())
    , m_signedIn { m_profile.signedIn, {} }
    , m_catalogue(std::move(catalogue))
    , m_database(std::move(database))
    , m_grants(std::make_unique<Grants>(*m_database))
    , m_codes(std::make_unique<AuthCodes>(*m_database, CallRefs(run)))
    , m_tokens(std::make_unique<Tokens>(*m_database, CallRefs(run)))
    , m_appTokens(std::make_unique<AppTokenStore>(*m_database))
    , m_adminRequestStore(std::make_unique<AdminRequestStore>(*m_database, CallRefs(run)))
    , m_loginCodes(std::make_unique<LoginCodeStore>(*m_database, CallRefs(run)))
    , m_todos(std::make_unique<Todos>(*m_database))
    , m_jsapiTicketStore(std::make_unique<JsapiTicketStore>(*m_database))
{
}

PlatformCore::~PlatformCore() = default;

// What happened to people and apps that are no more, or no more where it happened.
Result<void> PlatformCore::forgetStrangers(const Directory &directory)
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
        if (auto forgotten = m_codes->forget(subject); !forgotten)
            return forgotten;
        if (auto forgotten = m_grants->forget(subject); !forgotten)
            return forgotten;
    }
    return m_todos->keepOnly(directory);
}

Result<void> PlatformCore::noteWorld(const Profile &world)
{
    for (const App &app : world.apps) {
        known(app.secret);
        known(app.suiteTicket);
    }
    const QString identity = world.name + u' ' + QString::fromLatin1(world.hash);
    const auto known = readMeta(*m_database, u"profile"_s);
    if (!known)
        return fail(known.error());
    if (*known == identity)
        return {};
    if (auto forgotten = forgetStrangers(world.directory()); !forgotten)
        return forgotten;
    return writeMeta(*m_database, u"profile"_s, identity);
}

Result<void> PlatformCore::setWorld(Profile world)
{
    if (auto noted = noteWorld(world); !noted)
        return noted;
    if (!m_worldBefore)
        m_worldBefore = std::move(m_profile);
    m_profile = std::move(world);
    m_directory = m_profile.directory();
    return {};
}

// The world itself is the profile and stays in memory; the store holds what happened in it. When the profile has
// changed, what happened to people and apps that are no more is forgotten, and the rest is kept.
Result<void> PlatformCore::seed()
{
    if (auto noted = noteWorld(m_profile); !noted)
        return noted;
    const Instant now = m_clock.now();
    for (const auto &purged :
        { m_tokens->purge(now), m_appTokens->purge(now), m_loginCodes->purge(now), m_jsapiTicketStore->purge(now) }) {
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
        for (Fact &fact : m_facts)
            m_journal.record(std::move(fact));
    } else {
        if (m_worldBefore) {
            m_profile = *std::move(m_worldBefore);
            m_directory = m_profile.directory();
        }
        m_journal.record({},
            Events::StoreFailed {
                .what = u"commit"_s, .error = committed.error().detail, .lost = static_cast<qint64>(m_facts.size()) });
    }
    m_facts.clear();
    if (std::exchange(m_worldBefore, std::nullopt) && committed && m_worldListener)
        m_worldListener(m_profile);
    return committed;
}

Result<void> PlatformCore::forgetAll()
{
    Transaction transaction(*m_database);
    for (const QString &table : { u"grants"_s, u"tokens"_s, u"codes"_s, u"admin_requests"_s, u"app_tokens"_s,
             u"login_codes"_s, u"jsapi_tickets"_s }) {
        Statement empty(*m_database, Statement::Kind::Writes, u"DELETE FROM "_s + table);
        if (const auto emptied = empty(); !emptied)
            return fail(emptied.error());
    }
    if (auto emptied = m_todos->clear(); !emptied)
        return emptied;
    transaction.complete();
    m_faults.disarmAll();
    return {};
}

Result<void> PlatformCore::setStoreWritable(bool writable)
{
    if (auto switched = m_database->setWritable(writable); !switched)
        return switched;
    // At once: it has happened, whatever becomes of the group.
    m_journal.record({}, Events::StoreSwitched { .writable = writable });
    return {};
}

bool PlatformCore::isStoreWritable() const
{
    return m_database->isWritable();
}

} // namespace MiniHost
