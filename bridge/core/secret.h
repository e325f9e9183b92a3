// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QString>

namespace MiniHost {

// A secret prints masked everywhere; reveal() is for the wire and the store, and is easy to search for.
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
    // The first four characters tell two secrets apart; a short secret would be given away by them.
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
using LoginCode = Secret<struct LoginCodeTag>;     // of the silent login: another thing than an AuthCode
using SuiteTicket = Secret<struct SuiteTicketTag>; // pushed to a suite's server, good for its organisations' tokens

} // namespace MiniHost
