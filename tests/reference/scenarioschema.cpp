// SPDX-License-Identifier: MIT
#include "app/scenario/scenarioshape.h"
#include "tests/reference/stepdocs.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Need = JsonReader::Need;

class SchemaWriter
{
public:
    QJsonObject schemaOf(const Shape &shape, const QString &meaning = {})
    {
        if (shape.definition.isEmpty())
            return written(shape, meaning.isEmpty() ? shape.meaning : meaning);
        if (!m_definitions.contains(shape.definition))
            m_definitions.insert(shape.definition, written(shape, shape.meaning));
        QJsonObject reference { { "$ref"_L1, u"#/definitions/"_s + shape.definition } };
        if (!meaning.isEmpty())
            reference.insert("description"_L1, meaning);
        return reference;
    }
    const QJsonObject &definitions() const { return m_definitions; }

private:
    QJsonObject written(const Shape &shape, const QString &meaning)
    {
        QJsonObject schema = shape.keywords;
        if (!meaning.isEmpty())
            schema.insert("description"_L1, meaning);
        if (!shape.keys.empty())
            writeKeys(shape, schema);
        for (const Shape &item : shape.items)
            schema.insert("items"_L1, schemaOf(item));
        QJsonArray alternatives;
        for (const Shape &each : shape.alternatives)
            alternatives.append(schemaOf(each));
        if (!alternatives.isEmpty())
            schema.insert("anyOf"_L1, alternatives);
        return schema;
    }

    void writeKeys(const Shape &shape, QJsonObject &schema)
    {
        QJsonObject properties;
        QJsonArray required;
        for (const ShapeKey &key : shape.keys) {
            properties.insert(key.name, schemaOf(key.shape, key.meaning));
            if (key.need == Need::Required)
                required.append(key.name);
        }
        schema.insert("properties"_L1, properties);
        schema.insert("additionalProperties"_L1, false);
        schema.insert("patternProperties"_L1, QJsonObject { { "^\\$comment"_L1, QJsonObject() } });
        if (!required.isEmpty())
            schema.insert("required"_L1, required);
    }

    QJsonObject m_definitions;
};

} // namespace

QString scenarioSchema()
{
    SchemaWriter writer;
    QJsonObject schema = writer.schemaOf(scenarioShape());
    QJsonObject properties = schema.value("properties"_L1).toObject();
    properties.insert("$schema"_L1, QJsonObject { { "type"_L1, "string"_L1 } });
    schema.insert("properties"_L1, properties);
    schema.insert("$schema"_L1, "http://json-schema.org/draft-07/schema#"_L1);
    schema.insert("$id"_L1, "https://minihost.example/schemas/scenario-1.schema.json"_L1);
    schema.insert("title"_L1, "A scenario of MiniHost"_L1);
    schema.insert("description"_L1,
        "What minihost test runs. minihost validate also checks what a schema cannot: names of users, permission "
        "points and values. "
        "Generated from app/scenario: MINIHOST_WRITE_DOCS=1 ctest --test-dir build/release -R reference/stepreference"_L1);
    schema.insert("definitions"_L1, writer.definitions());
    return QString::fromUtf8(QJsonDocument(schema).toJson());
}

} // namespace MiniHost
