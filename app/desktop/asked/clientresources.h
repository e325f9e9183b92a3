// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"

#include <functional>
#include <memory>
#include <QDateTime>
#include <QImage>
#include <QStringList>
#include <QTemporaryDir>

namespace MiniHost {

// Whom the people picker offers: the users and departments of the signed-in world.
struct ClientPeople {
    struct Person {
        QString userId;
        QString name;
        QString note; // a nick, a mobile number: searched too
    };
    struct Department {
        QString id;
        QString name;
        int members = 0;
    };
    QString organisation;
    QList<Person> users;
    QList<Department> departments;
    QString trouble; // why there are none
};

// What the native panels need from the world round them. The window fills it from its session; what is left empty gives
// the panels nothing to show.
struct ClientResources {
    std::function<Task<ClientPeople>(QString corpId)> people;
    std::function<QDateTime()> now;                         // pickers without a value begin here
    using ImageTaker = std::function<void(const QImage &)>; // null: it could not be read
    std::function<void(const QString &address, QObject *context, ImageTaker take)> image;
    QStringList given;   // files that a person gave to the page: it may show them again
    QStringList scanned; // the last values, the newest first

    // The picture that a person "takes" or picks without looking for a file; made when first asked for.
    QString samplePicture(int number);
    QString sampleFile(const QString &kind); // "file", "video"
    void remember(const QString &scan);

private:
    QString inSamples(const QString &name);

    std::unique_ptr<QTemporaryDir> m_samples; // made when the first is asked for
};

} // namespace MiniHost
