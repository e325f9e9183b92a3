// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace MiniHost {

// Line and column, from 1; a column counts bytes as far as an editor does characters: UTF-8 is counted by character.
struct TextPosition {
    int line = 1;
    int column = 1;
};

TextPosition positionAt(const QByteArray &text, qsizetype offset);

// Where each value of a JSON text stands, by its path ("apps[0].permissionPoints[2]"), and which keys stand in one
// object twice, of which a parser keeps the last without a word. Knows nothing of a text that is not JSON.
class JsonPlaces
{
public:
    explicit JsonPlaces(const QByteArray &json);

    // Of a key when it has one, of the value otherwise. The nearest enclosing place for a path that is not there.
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
