// SPDX-License-Identifier: MIT
#pragma once

#include "tests/openapi/apiworld.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace MiniHost {

using namespace Qt::StringLiterals;

// What a browser does with the login pages: it loads a page, reads the form, sends it, and notes the redirect.
struct Browser {
    ApiWorld &world;
    QByteArray language = "en"_ba;
    // Of the shown page: its form is sent there.
    QString path {};
    RawClient::Answer shown {};

    static QByteArray encoded(const QList<std::pair<QString, QString>> &items)
    {
        QByteArray text;
        for (const auto &[name, value] : items) {
            text += (text.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        }
        return text;
    }
    QByteArray headers() const { return "Accept-Language: " + language + "\r\n"; }

    const RawClient::Answer &visit(const QString &where, const QList<std::pair<QString, QString>> &query)
    {
        path = where;
        shown = world.client->ask("GET " + where.toLatin1() + '?' + encoded(query), headers());
        return shown;
    }
    QString body() const { return QString::fromUtf8(shown.body); }
    QString ticket() const
    {
        static const QRegularExpression pattern(u"name=\"ticket\" value=\"([a-z]+)\""_s);
        return pattern.match(body()).captured(1);
    }
    // The values of the radio buttons that are enabled.
    QStringList offered() const
    {
        static const QRegularExpression pattern(u"name=\"who\" value=\"([^\"]+)\" required( checked)?( disabled)?"_s);
        QStringList values;
        for (auto each = pattern.globalMatch(body()); each.hasNext();) {
            const auto match = each.next();
            if (match.captured(3).isEmpty())
                values += match.captured(1);
        }
        return values;
    }
    QString suggested() const
    {
        static const QRegularExpression pattern(u"name=\"who\" value=\"([^\"]+)\" required checked"_s);
        return pattern.match(body()).captured(1);
    }
    const RawClient::Answer &send(QList<std::pair<QString, QString>> fields, const QByteArray &more = {})
    {
        fields.prepend({ u"ticket"_s, ticket() });
        return sendRaw(encoded(fields), more);
    }
    const RawClient::Answer &sendRaw(const QByteArray &form, const QByteArray &more = {})
    {
        shown = world.client->ask(
            "POST " + path.toLatin1(), "Content-Type: application/x-www-form-urlencoded\r\n" + headers() + more, form);
        return shown;
    }
    const RawClient::Answer &choose(const QString &who)
    {
        return send({ { u"who"_s, who }, { u"answer"_s, u"choose"_s } });
    }
    const RawClient::Answer &allow() { return send({ { u"agreed"_s, u"1"_s }, { u"answer"_s, u"allow"_s } }); }

    // The address of the redirect, and a parameter of it.
    QString location() const { return QString::fromLatin1(shown.header("Location")); }
    QString led(const QString &name) const
    {
        return QUrlQuery(QUrl(location())).queryItemValue(name, QUrl::FullyDecoded);
    }
};

// Parameters of the address of a login.
using Query = QList<std::pair<QString, QString>>;

inline const QString callback = u"http://127.0.0.1:4711/callback"_s;
inline const QString auth = u"/oauth2/auth"_s;

inline Query authQuery(const QString &scope = u"openid"_s, const Query &changes = {})
{
    Query query { { u"client_id"_s, u"suitedemo"_s }, { u"redirect_uri"_s, callback },
        { u"response_type"_s, u"code"_s }, { u"prompt"_s, u"consent"_s }, { u"scope"_s, scope },
        { u"state"_s, u"a b&c"_s } };
    for (const auto &[name, value] : changes) {
        query.removeIf([&name = name](const auto &item) { return item.first == name; });
        if (!value.isNull())
            query += { name, value };
    }
    return query;
}

inline QString rulesWorld()
{
    return QString(Profile::rules);
}

inline Query rulesQuery(const QString &client = u"suiterules"_s)
{
    return { { u"client_id"_s, client }, { u"redirect_uri"_s, u"https://rules.example/callback"_s },
        { u"state"_s, u"s1"_s } };
}

} // namespace MiniHost
