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

// The choices of the people picker: users and departments of one organisation.
struct ClientPeople {
    struct Person {
        QString userId;
        QString name;
        QString note; // a nick or a mobile number; the search includes it
    };
    struct Department {
        QString id;
        QString name;
        int members = 0;
    };
    QString organisation;
    QList<Person> users;
    QList<Department> departments;
    QString trouble; // why the lists are empty; empty: no failure
};

// Data of the session that the native panels show. The window fills it (fillFrom()); a function that is not set means an empty
// panel.
struct ClientResources {
    std::function<Task<ClientPeople>(QString corpId)> people;
    // The start value of pickers without a value.
    std::function<QDateTime()> now;
    // A null image: the picture could not be read.
    using ImageCallback = std::function<void(const QImage &)>;
    std::function<void(const QString &address, QObject *context, ImageCallback callback)> image;
    QStringList given;   // files that the user gave to the page; the page may show them as pictures
    QStringList scanned; // the last scanned values, newest first

    // Path of a sample picture that stands for a photo or a chosen file; drawn at the first call.
    QString samplePicture(int number);
    QString sampleFile(const QString &kind); // "file", "video"
    void remember(const QString &scan);

private:
    QString inSamples(const QString &name);

    std::unique_ptr<QTemporaryDir> m_samples; // null until a sample is needed
};

} // namespace MiniHost
