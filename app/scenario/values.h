// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

namespace MiniHost {

// The values that steps give to later steps: "${code}", "${accessToken}", "${second.code}". All are texts.
class Values
{
public:
    void set(const QString &name, const QString &value) { m_values.insert(name, value); }
    QString value(const QString &name) const { return m_values.value(name); }
    bool has(const QString &name) const { return m_values.contains(name); }

    // Replaces each "${name}"; a name without a value stays unchanged.
    QString fill(const QString &text) const;
    QJsonValue fill(const QJsonValue &value) const; // in all texts of it

    static QStringList namesIn(const QJsonValue &value);

private:
    QMap<QString, QString> m_values;
};

} // namespace MiniHost
