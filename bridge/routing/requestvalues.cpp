// SPDX-License-Identifier: MIT
#include "bridge/routing/requestvalues.h"

#include "bridge/routing/placeholders.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonObject formOf(const QByteArray &body)
{
    QByteArray text = body;
    QJsonObject form;
    // In a form a plus sign means a blank; QUrlQuery does not decode it.
    const QUrlQuery query(QString::fromLatin1(text.replace('+', "%20")));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        form.insert(name, value);
    return form;
}

} // namespace

RequestValues::RequestValues(const HttpRequest &request, const QHash<QString, QString> &path)
    : m_query(request.query)
    , m_headers(request.headers)
    , m_path(path)
{
    if (request.body.isEmpty())
        return;
    if (request.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
        m_body = formOf(request.body);
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (document.isArray())
        m_body = document.array();
    else if (document.isObject())
        m_body = document.object();
    else
        m_bodyProblem = u"the body is neither JSON nor a form: %1"_s.arg(error.errorString());
}

bool RequestValues::isOne(const QString &name)
{
    const QStringList known = roots();
    return name.startsWith("path."_L1)
        || std::any_of(known.begin(), known.end(), [&name](const QString &root) { return name.startsWith(root); });
}

Served<QJsonValue> RequestValues::find(const QString &name) const
{
    const QString root = name.section(u'.', 0, 0);
    const QString rest = name.section(u'.', 1);
    if (root == "path"_L1 && m_path.contains(rest))
        return m_path.value(rest);
    if (root == "query"_L1 && m_query.hasQueryItem(rest))
        return m_query.queryItemValue(rest, QUrl::FullyDecoded);
    if (root == "header"_L1) {
        for (const HttpHeader &header : m_headers) {
            if (header.name.compare(rest.toLatin1(), Qt::CaseInsensitive) == 0)
                return QString::fromUtf8(header.value);
        }
    }
    if (root == "body"_L1) {
        if (!m_bodyProblem.isEmpty())
            return refuse(400, m_bodyProblem);
        if (const QJsonValue value = memberAt(m_body, rest); !value.isUndefined())
            return value;
    }
    return refuse(400, u"the request has no %1"_s.arg(name));
}

QString readReference(const JsonReader &reader, const QString &key, JsonReader::Need need)
{
    const QString name = reader.text(key, need);
    if (!name.isEmpty() && (!RequestValues::isOne(name) || name.endsWith(u'.'))) {
        reader.mistake(reader.place(key),
            u"says where in the request it is, like \"query.authCode\" or \"body.code\": %1… and path.… are known"_s
                .arg(RequestValues::roots().join(u"…, "_s)));
    }
    return name;
}

} // namespace MiniHost
