// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/files.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/readfile.h"

#include <QJsonDocument>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace MiniHost {

inline QByteArray contentOf(const QString &file)
{
    const auto bytes = readRegularFile(file, Limit::SettingsFileBytes, Errors::ScenarioUnreadable);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().detail));
    return *bytes;
}

// A published schema (resources/schemas), read by another JSON library, as editors do.
class PublishedSchema
{
public:
    explicit PublishedSchema(const QString &file)
        : m_document(QJsonDocument::fromJson(contentOf(file)))
        , m_root(m_document.object())
    {
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(m_root), m_schema);
    }

    // Empty, or why the schema refuses the text.
    QString refusal(const QByteArray &json) const
    {
        const QJsonValue value(QJsonDocument::fromJson(json).object());
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(m_schema, valijson::adapters::QtJsonAdapter(value), &results))
            return {};
        valijson::ValidationResults::Error error;
        QString text = QStringLiteral("refused:");
        while (results.popError(error))
            text += QLatin1Char(' ') + QString::fromStdString(error.description);
        return text;
    }
    const QJsonDocument &document() const { return m_document; }

private:
    QJsonDocument m_document;
    QJsonValue m_root;
    valijson::Schema m_schema;
};

} // namespace MiniHost
