// SPDX-License-Identifier: MIT
#include "bridge/routing/routeparts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QJsonObject readTexts(const JsonReader &reader, const QString &key)
{
    if (!reader.has(key))
        return {};
    const QJsonObject texts = reader.value(key).toObject();
    if (!reader.value(key).isObject())
        reader.mistake(reader.place(key), u"must be an object of strings"_s);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text->isString())
            reader.mistake(reader.place(key) + u'.' + text.key(), u"must be a string"_s);
    }
    return texts;
}

QList<HttpHeader> readHeaders(const JsonReader &reader, const QString &key)
{
    QList<HttpHeader> headers;
    const QJsonObject texts = readTexts(reader, key);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const QString line = text.key() + text->toString();
        if (std::any_of(line.begin(), line.end(), [](QChar c) { return c < u' ' || c > u'~'; }))
            reader.mistake(reader.place(key) + u'.' + text.key(), u"has only printable ASCII"_s);
        else
            headers.append({ text.key().toLatin1(), text->toString().toLatin1() });
    }
    return headers;
}

bool hasQuery(const QUrlQuery &query, const QJsonObject &wanted)
{
    for (auto item = wanted.begin(); item != wanted.end(); ++item) {
        const QString value = query.queryItemValue(item.key(), QUrl::FullyDecoded);
        if (!query.hasQueryItem(item.key()) || (*item != QJsonValue(u"*"_s) && *item != QJsonValue(value)))
            return false;
    }
    return true;
}

} // namespace MiniHost
