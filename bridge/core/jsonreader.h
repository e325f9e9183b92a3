// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/core/jsonplaces.h"
#include "bridge/core/result.h"

#include <memory>
#include <optional>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace MiniHost {

struct Mistake {
    TextPosition position;
    QString path; // "apps[0].installedIn"; empty: the whole file
    QString message;

    QString toString() const; // "line 12, column 9: apps[0].installedIn: is missing"
};

// Collects all mistakes of one JSON text, so that the user can correct a file in one go.
class Mistakes
{
public:
    // `json`: the text that the values come from, for line and column. Empty: mistakes have a path only (a request's body that is parsed
    // already).
    explicit Mistakes(const QByteArray &json = {});

    void add(const QString &path, const QString &message);
    bool isEmpty() const { return m_all.isEmpty(); }
    bool isFull() const;        // further mistakes are only counted
    QList<Mistake> all() const; // in the order of the text
    QStringList lines() const;  // the last line has the number of mistakes beyond Limit::MistakesTold

private:
    std::optional<JsonPlaces> m_places;
    QList<Mistake> m_all;
    qsizetype m_untold = 0;
};

// Parses the text of a JSON file. Fails with `unreadable`, naming source, line and column.
Result<QJsonValue> parseJson(const QByteArray &json, const QString &source, ErrorCode unreadable);

// Reads one JSON object key by key and collects all mistakes. An unknown key is a mistake; its message names the nearest known key.
class JsonReader
{
public:
    // `keys`: the allowed ones. Keys that begin with "$comment" are always allowed, and "$schema" at the top.
    JsonReader(Mistakes &mistakes, const QJsonValue &value, QString path, const QStringList &keys);

    enum class Need { Required, Optional };

    bool has(const QString &key) const { return m_object.contains(key); }
    QJsonValue value(const QString &key) const { return m_object.value(key); } // any type
    const QJsonObject &object() const { return m_object; }

    QString text(const QString &key, Need need) const;
    Text names(const QString &key, Need need) const; // a string, or {"zh": …, "en": …}
    QStringList words(const QString &key, Need need) const;
    // A whole number from `least` to `most`; nullopt when it is absent or wrong.
    std::optional<qint64> number(const QString &key, Need need, qint64 least, qint64 most) const;
    std::optional<double> fraction(const QString &key, Need need, double least, double most) const;
    std::optional<bool> flag(const QString &key, Need need) const;
    // One of `choices`; empty when it is absent or wrong.
    QString choice(const QString &key, Need need, const QStringList &choices) const;
    std::optional<JsonReader> object(const QString &key, Need need, const QStringList &keys) const;
    std::vector<JsonReader> objects(const QString &key, Need need, const QStringList &keys) const;

    QString path() const { return m_path; }
    QString place(const QString &key) const; // "apps[0].installedIn"
    Mistakes &mistakes() const { return m_mistakes; }
    void mistake(const QString &place, const QString &message) const;
    QString nearest(
        const QString &word, const QStringList &known) const; // for a mistake's message; empty: no word is near
    // `word` must be one of `known` ("no such organisation").
    void expectKnown(const QString &place, const QString &word, const QStringList &known, const QString &what) const;

private:
    bool has(const QString &key, Need need) const;
    void wrongType(const QString &key, const QString &wanted) const;

    Mistakes &m_mistakes;
    QJsonObject m_object;
    QString m_path;
};

} // namespace MiniHost
