// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/openapi/answers/openapianswer.h"
#include "bridge/openplatform/openplatform.h"

#include <QDateTime>

namespace MiniHost {

// The user's own answers to requests of the OpenAPI. Those of files come first, in the order of the files, then those of the world's `openapi`;
// the first that matches a request answers it. Lives on the open platform's thread.
class OpenApiAnswers
{
public:
    // Reads a file of answers: {"answers": […]}. Fails with OpenApiAnswersInvalid and all mistakes, FileNotRegular or FileTooLarge.
    static Result<QList<OpenApiAnswer>> load(const QString &file, const PermissionCatalogue &catalogue);
    static Result<QList<OpenApiAnswer>> parse(
        const QByteArray &json, const QString &source, const PermissionCatalogue &catalogue);
    // The answers of a world. Fails with WorldEditRefused and all mistakes. `catalogue`: with the world's own permission points.
    static Result<QList<OpenApiAnswer>> ofWorld(const Profile &world, const PermissionCatalogue &catalogue);

    // Fails like load() for the first file that cannot be read.
    Result<void> readFiles(const QStringList &files, const PermissionCatalogue &catalogue);

    struct Served {
        HttpResponse response;
        QString rule; // "openapi.json answers[2]", for the journal
    };
    // nullopt: no answer is for the request. A file that has changed since it was read is read again first; when it is not valid any more, its
    // old answers stay. Records OpenApiAnswersRead then.
    std::optional<Served> serve(const HttpRequest &request, OpenPlatform &platform);

private:
    struct File {
        QString name;
        QDateTime modified;
        qint64 size = 0;
        QList<OpenApiAnswer> answers;
    };
    void readChangedFiles(OpenPlatform &platform);
    void readChangedWorld(OpenPlatform &platform);

    QList<File> m_files;
    QList<OpenApiAnswer> m_ofWorld;
    std::optional<quint64> m_worldRevision; // the one that m_ofWorld is of
};

} // namespace MiniHost
