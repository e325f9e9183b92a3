// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpthread.h"
#include "bridge/openplatform/openplatform.h"
#include "tests/openapi/apiworld.h"

#include <QTemporaryDir>

namespace MiniHost {

// Runs a job on the platform's thread; it is committed when this returns.
inline void onPlatform(ApiWorld &world, const PlatformGate::Job &job)
{
    world.server->gate().post(job, [](const Result<void> &) {});
    // The first run waits for the job, the second for its commit.
    world.server->thread().run([] {});
    world.server->thread().run([] {});
}

// The showcase, in which the app has applied for these points too. `folder` keeps the file of the profile.
inline QString showcaseWith(const QStringList &points, const QTemporaryDir &folder)
{
    QFile shipped(Profile::showcase);
    QFile file(folder.filePath(QStringLiteral("world.json")));
    if (!shipped.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        qFatal("the profile cannot be copied");
    QJsonObject world = QJsonDocument::fromJson(shipped.readAll()).object();
    QJsonArray apps = world[QStringLiteral("apps")].toArray();
    QJsonObject app = apps[0].toObject();
    QJsonArray applied = app[QStringLiteral("permissionPoints")].toArray();
    for (const QString &point : points)
        applied.append(point);
    app.insert(QStringLiteral("permissionPoints"), applied);
    apps[0] = app;
    world.insert(QStringLiteral("apps"), apps);
    file.write(QJsonDocument(world).toJson());
    return file.fileName();
}

} // namespace MiniHost
