// SPDX-License-Identifier: MIT
// Pictures and files that the user chooses for a page (docs/dingtalk/protocol.md §4.3). A real client uploads them to DingTalk's cloud; here
// the simulated open platform serves them.
#include "bridge/core/errors/jsapis.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uploads.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

constexpr int maxPictures = 9; // types of the SDK

Answer answerOfFailure(const Invocation &call, const Fault &fault, Services &services)
{
    return fault.code == Errors::CancelledByUser ? cancelled() : refuse(call, fault, services);
}

QJsonArray urlsOf(const QList<SharedFile> &files)
{
    QJsonArray urls;
    for (const SharedFile &file : files)
        urls.append(file.url);
    return urls;
}

Task<Answer> chooseImage(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const QStringList sources = textsOf(listOf(params, { "sourceType"_L1 }));
    const FileQuestion question { u"image"_s, std::clamp(numberOf(params, "count"_L1, 1), 1, maxPictures),
        sources.isEmpty() || sources.contains("camera"_L1) };
    const auto files = co_await askForFiles(call, question, services);
    if (!files)
        co_return answerOfFailure(call, files.error(), services);
    QJsonArray list;
    for (const SharedFile &file : *files)
        list.append(QJsonObject { { "path"_L1, file.url }, { "size"_L1, file.size }, { "fileType"_L1, file.type } });
    co_return Answer::ok(QJsonObject { { "filePaths"_L1, urlsOf(*files) }, { "files"_L1, list } });
}

Task<Answer> upload(Invocation call, FileQuestion question, Services &services)
{
    const auto files = co_await askForFiles(call, question, services);
    if (!files)
        co_return answerOfFailure(call, files.error(), services);
    co_return Answer::ok(urlsOf(*files));
}

Task<Answer> uploadImage(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const int max = flagOf(params, "multiple"_L1, false) ? numberOf(params, "max"_L1, maxPictures) : 1;
    return upload(std::move(call), { u"image"_s, std::clamp(max, 1, maxPictures), false }, services);
}

Task<Answer> uploadImageFromCamera(Invocation call, Services &services)
{
    return upload(std::move(call), { u"image"_s, 1, true }, services);
}

// Answers with the unchanged pictures.
Task<Answer> compressImage(Invocation call, Services &services)
{
    const QJsonArray paths = listOf(call.params.toObject(), { "filePaths"_L1, "apFilePaths"_L1 });
    if (paths.isEmpty())
        co_return refuse(call, { Errors::ParameterWrong, u"filePaths is missing"_s }, services);
    co_return Answer::ok(QJsonObject { { "filePaths"_L1, paths } });
}

Task<Answer> uploadAttachment(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const QStringList types = textsOf(listOf(params, { "types"_L1 }));
    const QString type = types.value(0, u"file"_s);
    const bool isPicture = type == "photo"_L1 || type == "camera"_L1;
    const QJsonObject part = params.value(isPicture ? "image"_L1 : QLatin1StringView("file")).toObject();
    const bool isMultiple = isPicture ? flagOf(part, "multiple"_L1, false) : true;
    const FileQuestion question { isPicture ? u"image"_s : u"file"_s,
        isMultiple ? std::clamp(numberOf(part, "max"_L1, maxPictures), 1, maxPictures) : 1, type == "camera"_L1 };
    const auto files = co_await askForFiles(call, question, services);
    if (!files)
        co_return answerOfFailure(call, files.error(), services);
    QJsonArray data;
    for (const SharedFile &file : *files) {
        data.append(QJsonObject { { "spaceId"_L1, textOf(part, { "spaceId"_L1 }) }, { "fileId"_L1, file.id },
            { "fileName"_L1, file.name }, { "fileSize"_L1, file.size }, { "fileType"_L1, file.type } });
    }
    co_return Answer::ok(QJsonObject { { "type"_L1, type }, { "data"_L1, data } });
}

} // namespace

JsApiFamily files()
{
    const QString prefix = u"biz.util."_s;
    return { { prefix + "chooseImage"_L1, chooseImage }, { prefix + "uploadImage"_L1, uploadImage },
        { prefix + "uploadImageFromCamera"_L1, uploadImageFromCamera }, { prefix + "compressImage"_L1, compressImage },
        { prefix + "uploadAttachment"_L1, uploadAttachment } };
}

} // namespace MiniHost::JsApiFamilies
