// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/directory.h"

#include "bridge/core/ipsubnet.h"

#include <QCryptographicHash>

namespace MiniHost {
namespace {

// A number that stands for an id.
qint64 numberOf(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return 100'000'000 + hash.first(4).toHex().toLongLong(nullptr, 16) % 900'000'000;
}

template<typename Id, typename Item>
QHash<Id, qsizetype> indexOf(const QList<Item> &items)
{
    QHash<Id, qsizetype> index;
    for (qsizetype i = 0; i < items.size(); ++i)
        index.insert(items[i].id, i);
    return index;
}

template<typename Id, typename Item>
const Item *find(const QList<Item> &items, const QHash<Id, qsizetype> &index, const Id &id)
{
    const auto found = index.constFind(id);
    return found == index.cend() ? nullptr : &items[*found];
}

} // namespace

qint64 App::agentId(const CorpId &corp) const
{
    const QString named = agentIds.value(corp);
    return named.isEmpty() ? numberOf(id.value + QLatin1Char(' ') + corp.value) : named.toLongLong();
}

qint64 App::appId() const
{
    return numberOf(id.value);
}

QString maskedMobile(const QString &mobile)
{
    return mobile.size() < 8 ? QString() : mobile.first(3) + QStringLiteral("****") + mobile.last(4);
}

bool App::mayCallFrom(const QString &address) const
{
    return ipAllowList.isEmpty() || std::any_of(ipAllowList.begin(), ipAllowList.end(), [&](const QString &allowed) {
        const auto subnet = IpSubnet::parse(allowed);
        return subnet && subnet->contains(address);
    });
}

Directory::Directory(
    QList<Organisation> organisations, QList<Department> departments, QList<User> users, QList<App> apps)
    : m_organisations(std::move(organisations))
    , m_departments(std::move(departments))
    , m_users(std::move(users))
    , m_apps(std::move(apps))
    , m_organisationIndex(indexOf<CorpId>(m_organisations))
    , m_userIndex(indexOf<UserId>(m_users))
    , m_appIndex(indexOf<ClientId>(m_apps))
{
}

const Organisation *Directory::organisation(const CorpId &id) const
{
    return find(m_organisations, m_organisationIndex, id);
}

const User *Directory::user(const UserId &id) const
{
    return find(m_users, m_userIndex, id);
}

const App *Directory::app(const ClientId &id) const
{
    return find(m_apps, m_appIndex, id);
}

const User *Directory::userByUnionId(const QString &unionId) const
{
    const auto found =
        std::find_if(m_users.begin(), m_users.end(), [&](const User &user) { return user.unionId == unionId; });
    return found == m_users.end() || unionId.isEmpty() ? nullptr : &*found;
}

} // namespace MiniHost
