// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace MiniHost {

// Line and column, from 1. A column counts characters, not bytes of UTF-8, as editors do.
struct TextPosition {
    int line = 1;
    int column = 1;
};

TextPosition positionAt(const QByteArray &text, qsizetype offset);

// The position of each value of a JSON text, by its path ("apps[0].permissionPoints[2]"), and the keys that an object has twice (Qt's
// parser keeps the last one and reports nothing). Empty for a text that is not JSON.
class JsonPlaces
{
public:
    explicit JsonPlaces(const QByteArray &json);

    // The position of the key, or of the value when it has no key. For a path that is not in the text: of the nearest enclosing value.
    TextPosition find(const QString &path) const;
    const QStringList &repeatedKeys() const { return m_repeated; } // their paths

private:
    void readValue(const QString &path);
    void readObject(const QString &path);
    void readArray(const QString &path);
    QString readString();
    void skipBlanks();
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    const QByteArray m_json;
    qsizetype m_at = 0;
    int m_depth = 0;
    QHash<QString, qsizetype> m_offsets;
    QStringList m_repeated;
};

} // namespace MiniHost
