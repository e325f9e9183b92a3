// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <optional>
#include <QJsonObject>

namespace MiniHost {

// util.domainStorage: texts that a mini-app keeps in the client, by its origin. In memory, or in one file that is written
// with every change.
class DomainStorage
{
public:
    static constexpr qsizetype limit = 10 * 1024 * 1024; // bytes an app (inferred)

    DomainStorage() = default;
    // What the file holds is there from now on; StoreFailed when it cannot be read. A missing file is empty.
    Result<void> keepIn(const QString &file);

    std::optional<QJsonValue> value(const QString &origin, const QString &name) const;
    Result<void> set(
        const QString &origin, const QString &name, const QJsonValue &value); // StoreFailed, ParameterWrong
    Result<void> remove(const QString &origin, const QString &name);
    QStringList names(const QString &origin) const;
    qsizetype size(const QString &origin) const; // bytes

private:
    Result<void> put(const QString &origin, const QJsonObject &items);

    QString m_file;
    QJsonObject m_apps; // by appOf(origin)
};

} // namespace MiniHost
