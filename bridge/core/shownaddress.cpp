// SPDX-License-Identifier: MIT
#include "bridge/core/shownaddress.h"

#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"
#include "bridge/core/masking.h"
#include "bridge/core/weakness.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// User name and password ("https://user:password@host/") are found by hand: an address that QUrl cannot parse may have them too.
QString withoutUserInfo(const QString &address)
{
    const qsizetype scheme = address.indexOf("://"_L1);
    if (scheme < 0)
        return address;
    const qsizetype begin = scheme + 3;
    qsizetype end = begin;
    while (end < address.size() && !QStringView(u"/?#\\").contains(address[end]))
        ++end;
    const qsizetype at = QStringView(address).first(end).lastIndexOf(u'@');
    return at < begin ? address : address.first(begin) + address.sliced(at + 1);
}

QString shown(const QString &address)
{
    if (isWeakened(Weakness::BareAddresses))
        return address;
    // A data: address contains a whole file.
    constexpr qsizetype enough = 64;
    if (address.startsWith("data:"_L1, Qt::CaseInsensitive)
        || address.startsWith("javascript:"_L1, Qt::CaseInsensitive))
        return shownLine(address, enough);
    // Masked before the cut: a part of a code would not be recognised.
    return shownLine(withNamedSecretsMasked(withoutUserInfo(
                         address.first(std::min<qsizetype>(address.size(), 4 * Limit::ShownAddressCharacters)))),
        Limit::ShownAddressCharacters);
}

} // namespace

ShownAddress::ShownAddress(const QUrl &url)
    : m_text(shown(url.isValid() ? url.toString(QUrl::RemoveUserInfo) : url.toString()))
{
}

ShownAddress::ShownAddress(const QString &address)
    : m_text(shown(address))
{
}

ShownAddress ShownAddress::asKept(QString text)
{
    ShownAddress address;
    address.m_text = std::move(text);
    return address;
}

} // namespace MiniHost
