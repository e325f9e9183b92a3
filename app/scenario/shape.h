// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace MiniHost {

struct ShapeKey;

// What a value of a scenario may be, said once: the readers take its keys and words, and the published schema
// (resources/schemas/scenario-1.schema.json) and docs/reference/steps.md are made of it by tests/reference/tst_stepreference.cpp.
struct Shape {
    QJsonObject keywords;            // of JSON Schema, without those of its parts: {"type": "string", "minLength": 1}
    std::vector<ShapeKey> keys;      // of an object: these and no others, and comments
    std::vector<Shape> alternatives; // it is one of these
    std::vector<Shape> items;        // of an array: one shape for all, or none
    QString definition;              // where several places have this shape: its name in the schema, which has it once
    QString meaning;

    // The keys that it, an alternative of it or its items may have.
    QStringList keyNames() const;
    // The words that it, or an alternative of it, may be.
    QStringList words() const;
    QString pattern() const; // a regular expression, of a text
    // What stands behind a key of it, or of an alternative; the key must be there.
    const Shape &at(const QString &key) const;

    Shape with(const QJsonObject &more) const; // with more keywords
    Shape defined(const QString &name) const;
    Shape meant(const QString &sentence) const;
};

struct ShapeKey {
    QString name;
    JsonReader::Need need;
    Shape shape;
    QString meaning; // a sentence; empty: what the shape says of itself
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
QJsonObject oneGroupOf(const QList<QStringList> &groups); // the keys of exactly one group are all there
QJsonObject notTogether(const QString &one, const QString &other);
QJsonObject needed(const QString &other, const QStringList &by); // who has one of `by` has `other`
QJsonObject notEmpty();

} // namespace Shapes

} // namespace MiniHost
