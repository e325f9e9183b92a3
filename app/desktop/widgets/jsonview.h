// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QJsonValue>
#include <QPlainTextEdit>

namespace MiniHost {

class Theme;

// Indented JSON with short arrays on one line.
QString prettyJson(const QJsonValue &value);
// Parses any JSON value that the user typed. On failure `mistake` gets a text for the user.
std::optional<QJsonValue> parseJsonValue(const QString &text, QString &mistake);

// Read-only JSON with syntax colours.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(const Theme &theme, QWidget *parent = nullptr);

    void setJson(const QJsonValue &value);
};

} // namespace MiniHost
