// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

namespace MiniHost {

inline PermissionPoint permissionPoint(const QString &code, const QString &words, bool sensitive)
{
    PermissionPoint point;
    point.code = ScopeCode { code };
    point.kind = ScopeKind::Delegated;
    point.sensitive = sensitive;
    point.name = { words, words };
    point.consentText = { words, words };
    return point;
}

// What the first example of the showcase asks.
inline ConsentPrompt showcasePrompt(ClientPlatform client)
{
    ConsentPrompt prompt;
    prompt.call = CallId { 1 };
    prompt.client = client;
    prompt.origin = QStringLiteral("http://showcase.localhost:40123");
    prompt.consent.userName = QStringLiteral("Ordinary member");
    prompt.consent.appName = QStringLiteral("Demo app");
    prompt.consent.vendorName = QStringLiteral("Demo vendor");
    prompt.consent.corpName = QStringLiteral("Demo organisation");
    prompt.consent.points = {
        permissionPoint(QStringLiteral("Contact.User.Read"), QStringLiteral("Your profile"), false),
        permissionPoint(QStringLiteral("Contact.User.mobile"), QStringLiteral("Your mobile number"), true),
    };
    return prompt;
}

// The same asked for the whole organisation, by an administrator.
inline ConsentPrompt organisationPrompt(ClientPlatform client)
{
    ConsentPrompt prompt = showcasePrompt(client);
    prompt.consent.request.type = AuthorizationType::Application;
    prompt.consent.userName = QStringLiteral("Administrator Ada");
    return prompt;
}

// The same asked by a member, who may only send a request to one of two administrators.
inline AdministratorPrompt administratorPrompt(ClientPlatform client)
{
    AdministratorPrompt prompt;
    prompt.call = CallId { 1 };
    prompt.client = client;
    prompt.origin = QStringLiteral("http://showcase.localhost:40123");
    prompt.needed.consent = organisationPrompt(client).consent;
    prompt.needed.consent.userName = QStringLiteral("Ordinary member");
    prompt.needed.administrators = {
        { UserId { QStringLiteral("ada") }, QStringLiteral("Administrator Ada") },
        { UserId { QStringLiteral("bo") }, QStringLiteral("Administrator Bo") },
    };
    return prompt;
}

} // namespace MiniHost
