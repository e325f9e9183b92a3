// SPDX-License-Identifier: MIT
#include "app/session/identities.h"

#include "bridge/core/datafolder.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/weblogin.h"
#include "bridge/core/events/client.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

template<typename Item>
QString idsOf(const QList<Item> &items)
{
    QStringList ids;
    for (const Item &item : items)
        ids += item.id.value;
    return ids.join(u", "_s);
}

// The default organisation of a user.
CorpId usualCorp(const User &user, const CorpId &now)
{
    if (user.memberOf.contains(now))
        return now;
    return user.memberOf.isEmpty() ? CorpId {} : user.memberOf.first();
}

Result<CorpId> chooseCorp(const Profile &world, const User &user, const CorpId &wanted, const CorpId &now)
{
    if (wanted.isEmpty())
        return usualCorp(user, now);
    if (!world.organisation(wanted)) {
        return fail(Errors::CorpIdWrong,
            u"%1; organisations of %2: %3"_s.arg(wanted.value, world.name, idsOf(world.organisations)));
    }
    if (!user.memberOf.contains(wanted))
        return fail(Errors::UserNotMember, u"%1 is not in %2"_s.arg(user.id.value, wanted.value));
    return wanted;
}

Result<CorpId> choose(const Profile &world, const UserId &user, const CorpId &corp, const CorpId &now)
{
    if (const User *found = world.user(user))
        return chooseCorp(world, *found, corp, now);
    return fail(Errors::UserUnknown, u"%1; users of %2: %3"_s.arg(user.value, world.name, idsOf(world.users)));
}

} // namespace

Identities::Identities(const WorldOptions &options, const Profile &world, PlatformGate &gate, Journal &journal)
    : m_options(options)
    , m_world(world)
    , m_gate(gate)
    , m_journal(journal)
{
    // The open platform is destroyed before this object, so the callback is not called later.
    const auto listen = [this](OpenPlatform &platform) {
        platform.onWorldChanged([this](const Profile &changed) {
            QMetaObject::invokeMethod(
                this, [this, changed] { follow(changed); }, Qt::QueuedConnection);
        });
    };
    m_gate.post(listen, [](const Result<void> &) {});
}

Result<std::unique_ptr<Identities>> Identities::begin(
    const WorldOptions &options, const Profile &world, PlatformGate &gate, Journal &journal)
{
    const UserId wanted = options.user.isEmpty() ? world.signedIn : UserId { options.user };
    CorpId chosen;
    if (!wanted.isEmpty()) {
        const auto found = choose(world, wanted, { options.organisation }, {});
        if (!found)
            return fail(found.error());
        chosen = *found;
    }
    std::unique_ptr<Identities> identities(new Identities(options, world, gate, journal));
    identities->m_user = wanted;
    identities->m_corp = chosen;
    identities->sendToPlatform();
    return identities;
}

Identity Identities::identity() const
{
    Identity identity { m_user.value, {}, m_corp.value, {}, m_world.name };
    if (const User *user = m_world.user(m_user))
        identity.userName = user->name.in(m_options.language);
    if (const Organisation *organisation = m_world.organisation(m_corp))
        identity.corpName = organisation->name.in(m_options.language);
    return identity;
}

Result<void> Identities::signIn(const UserId &user, const CorpId &corp)
{
    const auto chosen = choose(m_world, user, corp, m_corp);
    if (!chosen)
        return fail(chosen.error());
    become(user, *chosen);
    return {};
}

void Identities::signOut()
{
    become({}, {});
}

void Identities::become(const UserId &user, const CorpId &corp)
{
    if (user == m_user && corp == m_corp)
        return;
    m_user = user;
    m_corp = corp;
    m_journal.record({}, Events::IdentityChanged { .user = user.value, .corpId = unlessEmpty(corp.value) });
    sendToPlatform();
    Q_EMIT changed();
}

void Identities::sendToPlatform()
{
    const auto tell = [person = SignedIn { m_user, m_corp }](OpenPlatform &platform) { platform.setSignedIn(person); };
    m_gate.post(tell, [](const Result<void> &) {}); // cannot fail, since nothing is stored
}

void Identities::follow(const Profile &world)
{
    m_world = world;
    Q_EMIT worldChanged();
    // A user who was removed from the world stays signed in here; openAuth then fails with 400008.
    const User *user = m_world.user(m_user);
    if (user && !user->memberOf.contains(m_corp))
        become(m_user, usualCorp(*user, {}));
    Q_EMIT changed();
}

Result<void> Identities::save(const QString &file) const
{
    return writePrivateFile(file, m_world.toFile());
}

} // namespace MiniHost
