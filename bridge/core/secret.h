// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QString>

namespace MiniHost {

// A secret that prints masked everywhere. reveal() returns the value, for HTTP and the store only.
template<typename Tag>
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &reveal() const { return m_text; }
    // The first four characters distinguish two secrets; a short secret shows none of them.
    QString masked() const { return (m_text.size() >= 12 ? m_text.left(4) : QString()) + QChar(0x2026); }

    friend bool operator==(const Secret &a, const Secret &b) { return a.m_text == b.m_text; }
    friend QDebug operator<<(QDebug debug, const Secret &secret) { return debug.noquote() << secret.masked(); }

private:
    QString m_text;
};

using AuthCode = Secret<struct AuthCodeTag>;
using AccessToken = Secret<struct AccessTokenTag>;
using RefreshToken = Secret<struct RefreshTokenTag>;
using ClientSecret = Secret<struct ClientSecretTag>;
using LoginCode = Secret<struct LoginCodeTag>; // of the login-free JSAPIs; not an AuthCode
using SuiteTicket =
    Secret<struct SuiteTicketTag>; // pushed to the server of a third-party app, which gets organisations' tokens for it

} // namespace MiniHost
