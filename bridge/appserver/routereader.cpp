// SPDX-License-Identifier: MIT
#include "bridge/appserver/routereader.h"

#include "bridge/core/jsontext.h"
#include "bridge/routing/placeholders.h"
#include "bridge/routing/routeparts.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

constexpr qint64 longestDelay = 60'000;

const std::vector<RouteKind> &kinds()
{
    static const std::vector<RouteKind> all = allRouteKinds();
    return all;
}

QStringList kindNames()
{
    QStringList names;
    for (const RouteKind &kind : kinds())
        names += kind.name;
    return names;
}

const QStringList &answerKeys()
{
    static const QStringList keys { u"status"_s, u"headers"_s, u"json"_s, u"text"_s, u"file"_s };
    return keys;
}

QString readFile(const JsonReader &reader, const QString &folder)
{
    const QString name = reader.text(u"file"_s, Optional);
    if (name.isEmpty())
        return {};
    const QDir root(folder);
    const QString file = QDir::cleanPath(root.absoluteFilePath(name));
    // Resolves symbolic links before the check that the file is inside the folder. Resources have none.
    const bool isResource = file.startsWith(u':');
    const QString real = isResource ? file : QFileInfo(file).canonicalFilePath();
    const QString inside = (isResource ? root.absolutePath() : root.canonicalPath()) + u'/';
    if (!QFileInfo(file).isFile() || !real.startsWith(inside))
        reader.mistake(reader.place(u"file"_s), u"there is no file \"%1\" in the mini-app's folder"_s.arg(name));
    return file;
}

// Tokens stay on the server, where the page cannot read them.
QString whyNoToken(const QString &name)
{
    if (name != "token.accessToken"_L1 && name != "token.refreshToken"_L1)
        return {};
    return u"\"${%1}\" would hand the token to the page: leave it out, or set \"exposeToken\": true in an \"exchange\""_s
        .arg(name);
}

RouteAnswer readAnswer(const JsonReader &reader, const QString &folder, const QStringList &words)
{
    RouteAnswer answer;
    answer.status = static_cast<int>(reader.number(u"status"_s, Optional, 200, 599).value_or(200));
    answer.headers = readHeaders(reader, u"headers"_s);
    answer.json = reader.value(u"json"_s);
    answer.file = readFile(reader, folder);
    if (reader.has(u"text"_s))
        answer.text = reader.text(u"text"_s, Required);
    const int bodies = reader.has(u"json"_s) + reader.has(u"text"_s) + reader.has(u"file"_s);
    if (bodies > 1)
        reader.mistake(reader.path(), u"has one of \"json\", \"text\" and \"file\""_s);
    expectPlaceholders(reader, reader.place(u"json"_s), answer.json, words, whyNoToken);
    expectPlaceholders(reader, reader.place(u"text"_s), answer.text, words, whyNoToken);
    return answer;
}

bool speaksOfUser(const RouteAnswer &answer)
{
    const QStringList names = placeholdersIn(answer.json) + placeholdersIn(answer.text);
    return std::any_of(names.begin(), names.end(),
        [](const QString &name) { return name == "user"_L1 || name.startsWith("user."_L1); });
}

void readKind(const JsonReader &reader, const RouteKind &kind, const QString &folder, Route &route)
{
    const bool isAnswer = kind.usual.isUndefined();
    const QStringList keys = kind.keys + (isAnswer ? answerKeys() : QStringList { u"answer"_s });
    const auto object = reader.object(kind.name, Required, keys);
    if (!object)
        return;
    const RouteKind::Read read = kind.read(*object);
    route.action = read.action;
    route.takesCodes = kind.takesCodes;
    const QStringList words = read.words + userWords() + RequestValues::roots() + route.path.words();
    route.answer.json = kind.usual;
    if (isAnswer) {
        route.answer = readAnswer(*object, folder, words);
    } else if (const auto answer = object->object(u"answer"_s, Optional, answerKeys())) {
        route.answer = readAnswer(*answer, folder, words);
    }
    const bool bringsUser = read.words.contains(u"user"_s);
    route.needsSession = reader.flag(u"session"_s, Optional).value_or(false) || kind.needsSession
        || (!bringsUser && speaksOfUser(route.answer));
}

} // namespace

QStringList routeKeys()
{
    return QStringList { u"method"_s, u"path"_s, u"query"_s, u"session"_s, u"delayMs"_s } + kindNames();
}

Route readRoute(const JsonReader &reader, const QString &folder)
{
    static const QStringList methods { u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"OPTIONS"_s, u"*"_s };
    Route route;
    const QString method = reader.choice(u"method"_s, Optional, methods);
    route.method = method.isEmpty() ? QByteArray("*") : method.toLatin1();
    route.path = PathPattern::read(reader, PathPattern::Notation::Colon);
    route.query = readTexts(reader, u"query"_s);
    route.delay = Milliseconds(reader.number(u"delayMs"_s, Optional, 0, longestDelay).value_or(0));
    QStringList chosen;
    for (const RouteKind &kind : kinds()) {
        if (!reader.has(kind.name))
            continue;
        chosen += kind.name;
        readKind(reader, kind, folder, route);
    }
    if (chosen.size() != 1)
        reader.mistake(reader.path(), u"does one of these: \"%1\""_s.arg(kindNames().join(u"\", \""_s)));
    route.name = reader.path() + u' ' + chosen.value(0);
    return route;
}

QString routeKey(const Route &route)
{
    return QString::fromLatin1(route.method) + u' ' + route.path.shape() + jsonString(route.query);
}

} // namespace MiniHost
