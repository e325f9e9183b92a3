// SPDX-License-Identifier: MIT
#include "bridge/core/jsonplaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int deepest = 512; // QJsonDocument refuses more (it stops at 1024)

} // namespace

TextPosition positionAt(const QByteArray &text, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(text).first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return { static_cast<int>(before.count('\n') + 1),
        static_cast<int>(QString::fromUtf8(before.sliced(lineStart)).size() + 1) };
}

JsonPlaces::JsonPlaces(const QByteArray &json)
    : m_json(json)
{
    readValue({});
}

TextPosition JsonPlaces::find(const QString &path) const
{
    QString at = path;
    for (;;) {
        if (const auto found = m_offsets.find(at); found != m_offsets.end())
            return positionAt(m_json, *found);
        const qsizetype cut = std::max(at.lastIndexOf(u'.'), at.lastIndexOf(u'['));
        if (cut <= 0)
            return positionAt(m_json, m_offsets.value(QString()));
        at.truncate(cut);
    }
}

void JsonPlaces::skipBlanks()
{
    while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
        ++m_at;
}

void JsonPlaces::readValue(const QString &path)
{
    skipBlanks();
    if (!m_offsets.contains(path))
        m_offsets.insert(path, m_at);
    if (m_depth >= deepest)
        return;
    ++m_depth;
    if (peek() == '{')
        readObject(path);
    else if (peek() == '[')
        readArray(path);
    else if (peek() == '"')
        readString();
    else
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json[m_at]))
            ++m_at;
    --m_depth;
}

void JsonPlaces::readObject(const QString &path)
{
    QSet<QString> keys;
    do {
        ++m_at; // the brace or the comma
        skipBlanks();
        if (peek() != '"')
            break;
        const qsizetype keyAt = m_at;
        const QString key = readString();
        const QString child = path.isEmpty() ? key : path + u'.' + key;
        if (keys.contains(key))
            m_repeated += child;
        keys.insert(key);
        m_offsets.insert(child, keyAt);
        skipBlanks();
        ++m_at; // the colon
        readValue(child);
        skipBlanks();
    } while (peek() == ',');
    ++m_at;
}

void JsonPlaces::readArray(const QString &path)
{
    int index = 0;
    do {
        ++m_at;
        skipBlanks();
        if (peek() == ']')
            break;
        readValue(u"%1[%2]"_s.arg(path).arg(index++));
        skipBlanks();
    } while (peek() == ',');
    ++m_at;
}

QString JsonPlaces::readString()
{
    const qsizetype begin = m_at++;
    while (m_at < m_json.size() && m_json[m_at] != '"')
        m_at += m_json[m_at] == '\\' ? 2 : 1;
    m_at = std::min(m_at + 1, m_json.size());
    // Qt's parser decodes the escapes.
    const QByteArray text = '[' + m_json.sliced(begin, m_at - begin) + ']';
    return QJsonDocument::fromJson(text).array().first().toString();
}

} // namespace MiniHost
