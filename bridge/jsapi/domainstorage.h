// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/task.h"

#include <optional>
#include <QJsonObject>
#include <QMap>
#include <QThreadPool>

namespace MiniHost {

// util.domainStorage: values that mini-apps store in the client, by origin. In memory, and optionally in a file, which a thread pool writes.
// set() and remove() finish when the change is in the file; changes during a write are written together by the next one.
class DomainStorage final : public QObject
{
public:
    static constexpr qsizetype limit = 10 * 1024 * 1024; // bytes for one app (inferred)

    DomainStorage() = default;
    ~DomainStorage() override; // waits for a running write

    // Loads the file, and writes later changes to it. A missing file counts as empty. Fails with StoreFailed when it cannot be read.
    Result<void> useFile(const QString &file);

    std::optional<QJsonValue> value(const QString &origin, const QString &name) const;
    // value() returns the new value at once. Fails with ParameterWrong (over a limit; nothing changes) or StoreFailed (the file cannot be
    // written; all changes that are not in it are undone).
    Task<Result<void>> set(QString origin, QString name, QJsonValue value);
    Task<Result<void>> remove(QString origin, QString name);
    QStringList names(const QString &origin) const;
    qsizetype size(const QString &origin) const; // bytes

private:
    using Items = QMap<QString, QJsonValue>; // by name
    struct Apps {
        QMap<QString, Items> items; // by appOf(origin)
        QMap<QString, qsizetype> sizes;

        void put(const QString &app, const QString &name, const QJsonValue &value); // undefined: removes it
        QByteArray toJson() const;
    };

    Result<void> checkLimits(const QString &app, const QString &name, const QJsonValue &value) const;
    Task<Result<void>> waitForWrite(); // until m_apps, as it is now, is in the file
    Task<> write();

    QString m_file;
    Apps m_apps;
    Apps m_written;                                 // a copy of what is in the file, for undoing
    QList<OneShot<Result<void>>> m_waitingForWrite; // for the next write
    bool m_isWriting = false;
    QThreadPool m_writer;
};

} // namespace MiniHost
