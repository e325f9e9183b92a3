// SPDX-License-Identifier: MIT
#include "bridge/appserver/appserversketch.h"

#include "bridge/core/jsontext.h"
#include "bridge/core/secret.h"
#include "bridge/routing/requestvalues.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using SentTexts = QList<std::pair<QString, QString>>;

void addTexts(SentTexts &texts, const QString &place, const QJsonValue &value)
{
    if (value.isString())
        texts.append({ place, value.toString() });
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addTexts(texts, place + u'.' + member.key(), member.value());
}

// All named values of a request: "query.authCode" → its value.
SentTexts sentTexts(const HttpRequest &request)
{
    SentTexts texts;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        texts.append({ u"query."_s + name, value });
    addTexts(texts, u"body"_s, RequestValues(request, {}).body());
    for (const HttpHeader &header : request.headers)
        texts.append({ u"header."_s + QString::fromLatin1(header.name), QString::fromLatin1(header.value) });
    return texts;
}

bool isAsset(const HttpRequest &request)
{
    static const QRegularExpression ending(
        u"\\.(ico|map|png|jpe?g|gif|svg|webp|avif|css|m?js|woff2?|ttf|otf|html?|mp[34]|webm|wasm|txt|webmanifest)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return request.method == "GET" && ending.match(request.path).hasMatch();
}

bool asksForSignature(const QString &path)
{
    static const QRegularExpression words(u"sign|ticket|jsapi|config"_s, QRegularExpression::CaseInsensitiveOption);
    return words.match(path).hasMatch();
}

bool asksWhoItIs(const QString &path)
{
    static const QRegularExpression words(u"/(me|user|users/me|user-?info|profile|current-?user|whoami|session)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(path).hasMatch();
}

} // namespace

void AppServerSketch::issued(Code code, const QString &masked)
{
    m_codes.insert_or_assign(masked, code);
}

void AppServerSketch::missed(const HttpRequest &request, int status)
{
    if (isAsset(request)) {
        const QString line = u"%1 %2"_s.arg(status).arg(request.path);
        if (!m_assets.contains(line))
            m_assets += line;
        return;
    }
    Sketched guessed = guess(request);
    const std::pair<QString, QString> key { pathWithoutCode(request.path, guessed),
        QString::fromLatin1(request.method) };
    const auto known = m_routes.find(key);
    // A request may be recorded before its code is known.
    if (known == m_routes.end())
        m_routes.emplace(key, guessed);
    else if (known->second.kind == "answer"_L1)
        known->second = guessed;
}

// A code in a path becomes a segment for any code: "/login/qaumkmw…" → "/login/:code".
QString AppServerSketch::pathWithoutCode(const QString &path, Sketched &guessed) const
{
    QStringList segments = path.split(u'/');
    for (QString &segment : segments) {
        const auto code = m_codes.find(Secret<void>(segment).masked());
        if (segment.size() < 12 || code == m_codes.end())
            continue;
        guessed = redeeming(code->second, u"path.code"_s);
        segment = u":code"_s;
        break;
    }
    return segments.join(u'/');
}

AppServerSketch::Sketched AppServerSketch::redeeming(Code code, const QString &place)
{
    return { code == Code::Authorization ? u"exchange"_s : u"login"_s, { { "code"_L1, place } } };
}

AppServerSketch::Sketched AppServerSketch::guess(const HttpRequest &request) const
{
    const auto texts = sentTexts(request);
    for (const auto &[place, text] : texts) {
        const auto code = m_codes.find(Secret<void>(text).masked());
        if (text.size() >= 12 && code != m_codes.end())
            return redeeming(code->second, place);
    }
    for (const auto &[place, text] : texts) {
        if (place.endsWith(".url"_L1) && text.startsWith("http"_L1) && asksForSignature(request.path))
            return { u"sign"_s, { { "url"_L1, place } } };
    }
    if (request.method == "GET" && asksWhoItIs(request.path) && hasExchange())
        return { u"answer"_s, { { "json"_L1, u"${user}"_s } } };
    return { u"answer"_s, { { "json"_L1, QJsonObject() } } };
}

bool AppServerSketch::hasExchange() const
{
    return std::any_of(m_routes.begin(), m_routes.end(),
        [](const auto &route) { return route.second.kind == "exchange"_L1 || route.second.kind == "login"_L1; });
}

QStringList AppServerSketch::lines() const
{
    QStringList lines;
    for (const auto &[key, route] : m_routes)
        lines += u"%1 %2: %3"_s.arg(key.second, key.first, route.kind);
    return lines;
}

QByteArray AppServerSketch::toJson() const
{
    QJsonObject file = m_base;
    QJsonArray routes = file.value("routes"_L1).toArray();
    for (const auto &[key, route] : m_routes) {
        routes.append(
            QJsonObject { { "method"_L1, key.second }, { "path"_L1, key.first }, { route.kind, route.value } });
    }
    file.insert("routes"_L1, routes);
    return indentedJson(file);
}

} // namespace MiniHost
