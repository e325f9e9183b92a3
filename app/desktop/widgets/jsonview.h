// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QJsonValue>
#include <QPlainTextEdit>

namespace MiniHost {

class Theme;

// Indented, with short lists on one line, as a person would write it.
QString prettyJson(const QJsonValue &value);
// What a person wrote, any JSON value; none: `mistake` says what is wrong with it, for them.
std::optional<QJsonValue> parseJsonValue(const QString &text, QString &mistake);

// Read-only JSON in colours.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(const Theme &theme, QWidget *parent = nullptr);

    void setJson(const QJsonValue &value);
};

} // namespace MiniHost
