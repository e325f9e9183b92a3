// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace MiniHost {

struct ShapeKey;

// The allowed form of a value in a scenario. The readers use its keys and words; the published schema
// (resources/schemas/scenario-1.schema.json) and docs/reference/steps.md are made of it by tests/reference/tst_stepreference.cpp.
struct Shape {
    QJsonObject keywords;            // of JSON Schema, without those of its parts: {"type": "string", "minLength": 1}
    std::vector<ShapeKey> keys;      // of an object: these and no others, and comments
    std::vector<Shape> alternatives; // the value has one of these forms
    std::vector<Shape> items;        // of an array: one shape for all, or none
    QString definition;              // for a shape used in several places: its name under `definitions` in the schema
    QString meaning;

    // The keys of the shape, of its alternatives and of its items.
    QStringList keyNames() const;
    // The allowed words of the shape and of its alternatives.
    QStringList words() const;
    QString pattern() const; // a regular expression, of a text
    // The shape of the value of a key, also of an alternative's key. The key must exist.
    const Shape &at(const QString &key) const;

    Shape with(const QJsonObject &more) const; // with more keywords
    Shape defined(const QString &name) const;
    Shape meant(const QString &sentence) const;
};

struct ShapeKey {
    QString name;
    JsonReader::Need need;
    Shape shape;
    QString meaning; // a sentence; empty: the shape's own
};

namespace Shapes {

Shape anything();
Shape text();
Shape someText(); // not empty
Shape textLike(const QString &pattern);
Shape someTextOrNull();
Shape flag();
Shape only(const QJsonValue &value);
Shape oneOf(const QStringList &words);
Shape integer(qint64 least, qint64 most);
Shape number(double least, double most);
Shape anyObject();
Shape object(std::vector<ShapeKey> keys);
Shape listOf(Shape item);
Shape wordList(); // texts, none twice
Shape either(std::vector<Shape> alternatives);

// Keywords about keys of one object that go together.
QJsonObject oneGroupOf(const QList<QStringList> &groups); // the object has all keys of exactly one group
QJsonObject notTogether(const QString &one, const QString &other);
QJsonObject needed(
    const QString &other, const QStringList &by); // an object with one of the keys `by` needs the key `other`
QJsonObject notEmpty();

} // namespace Shapes

} // namespace MiniHost
