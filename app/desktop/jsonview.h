// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QPlainTextEdit>

namespace MiniHost {

class Theme;

// Indented, with short lists on one line, as a person would write it.
QString prettyJson(const QJsonValue &value);

// Read-only JSON in colours.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(const Theme &theme, QWidget *parent = nullptr);

    void setJson(const QJsonValue &value);
};

} // namespace MiniHost
