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

// Every mistake of one JSON text, so that a file is mended in one go.
class Mistakes
{
public:
    // `json` is the text that the values come from; empty when there is none (a request's body was parsed already):
    // then a mistake has a path only.
    explicit Mistakes(const QByteArray &json = {});

    void add(const QString &path, const QString &message);
    bool isEmpty() const { return m_all.isEmpty(); }
    bool isFull() const;        // what is added is only counted
    QList<Mistake> all() const; // in the order of the text
    QStringList lines() const;  // the last tells how many more there are than Limit::MistakesTold

private:
    std::optional<JsonPlaces> m_places;
    QList<Mistake> m_all;
    qsizetype m_untold = 0;
};

// The text of a JSON file as a value. `unreadable` with source, line and column when it is not JSON.
Result<QJsonValue> parseJson(const QByteArray &json, const QString &source, ErrorCode unreadable);

// Reads one JSON object key by key and collects every mistake. Keys nobody asked for are mistakes: the nearest of the
// known ones is named.
class JsonReader
{
public:
    // `keys` are the ones it may have. What begins with "$comment" is always allowed, "$schema" at the top.
    JsonReader(Mistakes &mistakes, const QJsonValue &value, QString path, const QStringList &keys);

    enum class Need { Required, Optional };

    bool has(const QString &key) const { return m_object.contains(key); }
    QJsonValue value(const QString &key) const { return m_object.value(key); } // any type
    const QJsonObject &object() const { return m_object; }

    QString text(const QString &key, Need need) const;
    Text names(const QString &key, Need need) const; // a string, or {"zh": …, "en": …}
    QStringList words(const QString &key, Need need) const;
    // A whole number from `least` to `most`; nothing when it is absent or wrong.
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
        const QString &word, const QStringList &known) const; // for a mistake that is told; empty: none is near
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
