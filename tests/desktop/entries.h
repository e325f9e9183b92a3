// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/journal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace MiniHost {

// Journal entries like those of MiniHost, with times that the test sets.
class Entries
{
public:
    Entries &add(EventKind kind, const QJsonObject &detail = {}, int msLater = 1, CallId call = CallId { 1 })
    {
        m_at += Milliseconds(msLater);
        m_list.append({ static_cast<qint64>(m_list.size()) + 1, m_at, kind, call, detail });
        return *this;
    }
    const QList<JournalEntry> &list() const { return m_list; }

private:
    Instant m_at = instantFromMs(1'795'341'600'000);
    QList<JournalEntry> m_list;
};

inline QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

// All entries of a call that was allowed and exchanged, as in the seed document.
inline Entries allowedCall()
{
    Entries entries;
    entries.add(Events::Called::Kind, parsed(R"({"api":"openAuth","params":{"clientId":"suitedemo","type":0}})"), 0)
        .add(
            Events::Assessed::Kind, parsed(R"({"verdict":"ask","scopes":["Contact.User.Read","Contact.User.mobile"]})"))
        .add(Events::ConsentAsked::Kind,
            parsed(R"({"app":"suitedemo","scopes":["Contact.User.Read","Contact.User.mobile"]})"))
        .add(Events::ConsentAnswered::Kind, parsed(R"({"answer":"allow"})"), 400)
        .add(Events::GrantStored::Kind, parsed(R"({"clientId":"suitedemo","user":"member"})"))
        .add(Events::CodeIssued::Kind, parsed(R"({"code":"mrtj…","expiresAt":"2026-11-22T10:05:00.412Z"})"))
        .add(Events::Answered::Kind,
            parsed(R"({"api":"openAuth","success":true,"answer":{"status":"ok","result":{"authCode":"mrtj…"}}})"))
        .add(Events::HttpSent::Kind, parsed(R"({"method":"POST","path":"/v1.0/oauth2/userAccessToken"})"))
        .add(Events::CodeRedeemed::Kind, parsed(R"json({"code":"mrtj…","by":"MiniHost/0.1.0 (native exchange)"})json"))
        .add(Events::TokenIssued::Kind, parsed(R"({"accessToken":"9f3a…"})"))
        .add(
            Events::HttpServed::Kind, parsed(R"({"method":"POST","path":"/v1.0/oauth2/userAccessToken","status":200})"))
        .add(Events::HttpReceived::Kind,
            parsed(R"({"path":"/v1.0/oauth2/userAccessToken","status":200,"body":{"expireIn":7200}})"))
        .add(Events::HttpSent::Kind, parsed(R"({"method":"GET","path":"/v1.0/contact/users/me"})"))
        .add(Events::HttpServed::Kind, parsed(R"({"method":"GET","path":"/v1.0/contact/users/me","status":200})"))
        .add(Events::HttpReceived::Kind,
            parsed(
                R"({"path":"/v1.0/contact/users/me","status":200,"body":{"nick":"A","mobile":"1","openId":"o","unionId":"u"}})"))
        .add(Events::ExchangeDone::Kind);
    return entries;
}

} // namespace MiniHost
