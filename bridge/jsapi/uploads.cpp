// SPDX-License-Identifier: MIT
#include "bridge/jsapi/uploads.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/jsapi/uicall.h"
#include "bridge/openplatform/openplatform.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {

Task<Result<QList<SharedFile>>> askForFiles(Invocation call, FileQuestion question, Services &services)
{
    const QJsonObject content { { "kind"_L1, question.kind }, { "multiple"_L1, question.max > 1 },
        { "max"_L1, question.max }, { "camera"_L1, question.camera } };
    const UiAnswer answer = co_await showUi(call, UiKind::Files, content, services);
    QStringList paths;
    const QJsonArray given = answer.value.value("files"_L1).toArray();
    for (const QJsonValue &path : given) {
        if (QFileInfo(path.toString()).isFile() && paths.size() < question.max)
            paths += path.toString();
    }
    if (answer.how != UiAnswer::How::Given || paths.isEmpty())
        co_return fail(Errors::CancelledByUser);
    const auto share = [paths](OpenPlatform &platform) -> Result<QStringList> {
        QStringList urls;
        for (const QString &path : paths)
            urls += platform.files().share(path, platform.entropy());
        return urls;
    };
    const Result<QStringList> urls = co_await services.platform.run(services.context, share);
    if (!urls)
        co_return fail(urls.error());
    QList<SharedFile> files;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QFileInfo info(paths[i]);
        files +=
            { urls->at(i), urls->at(i).section(u'/', -2, -2), info.fileName(), info.size(), info.suffix().toLower() };
    }
    co_return files;
}

} // namespace MiniHost
