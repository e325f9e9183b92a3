// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/task.h"

#include <optional>
#include <QJsonObject>
#include <QMap>
#include <QThreadPool>

namespace MiniHost {

// util.domainStorage: values that a mini-app keeps in the client, by its origin. In memory, or in one file besides, which another thread
// writes: a change is answered when it is in the file, and changes that come meanwhile are written together.
class DomainStorage final : public QObject
{
public:
    static constexpr qsizetype limit = 10 * 1024 * 1024; // bytes an app (inferred)

    DomainStorage() = default;
    ~DomainStorage() override; // waits for what is being written

    // What the file holds is there from now on. Fails with StoreFailed when it cannot be read. A missing file is empty.
    Result<void> keepIn(const QString &file);

    std::optional<QJsonValue> value(const QString &origin, const QString &name) const;
    // A value is there at once. Fails with ParameterWrong (too much, nothing changes) and StoreFailed: the file could not be written, and
    // every change that is not in it is undone.
    Task<Result<void>> set(QString origin, QString name, QJsonValue value);
    Task<Result<void>> remove(QString origin, QString name);
    QStringList names(const QString &origin) const;
    qsizetype size(const QString &origin) const; // bytes

private:
    using Items = QMap<QString, QJsonValue>; // by name
    struct Apps {
        QMap<QString, Items> items; // by appOf(origin)
        QMap<QString, qsizetype> sizes;

        void put(const QString &app, const QString &name, const QJsonValue &value); // undefined: none
        QByteArray toJson() const;
    };

    Result<void> mayPut(const QString &app, const QString &name, const QJsonValue &value) const;
    Task<Result<void>> kept(); // what is there now is in the file
    Task<> write();

    QString m_file;
    Apps m_apps;
    Apps m_written;                         // in the file
    QList<OneShot<Result<void>>> m_waiting; // for the next write
    bool m_isWriting = false;
    QThreadPool m_writer;
};

} // namespace MiniHost
