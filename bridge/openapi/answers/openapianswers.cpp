// SPDX-License-Identifier: MIT
#include "bridge/openapi/answers/openapianswers.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"
#include "bridge/openapi/answers/serveanswer.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QStringList codesOf(const PermissionCatalogue &catalogue)
{
    QStringList codes;
    const QList<PermissionPoint> points = catalogue.all();
    for (const PermissionPoint &point : points)
        codes += point.code.value;
    return codes;
}

QList<OpenApiAnswer> readAll(const JsonReader &reader, const QString &key, const QStringList &points)
{
    QList<OpenApiAnswer> answers;
    QHash<QString, QString> seen; // key() → the first answer with it
    for (const JsonReader &each : reader.objects(key, JsonReader::Need::Required, OpenApiAnswer::keys())) {
        const OpenApiAnswer answer = OpenApiAnswer::read(each, points);
        if (const QString first = seen.value(answer.key()); !first.isEmpty())
            each.mistake(each.path(), u"is never reached: %1 answers the same requests"_s.arg(first));
        else
            seen.insert(answer.key(), each.path());
        answers += answer;
    }
    return answers;
}

const OpenApiAnswer *find(
    const QList<OpenApiAnswer> &answers, const HttpRequest &request, QHash<QString, QString> &names)
{
    for (const OpenApiAnswer &answer : answers) {
        if (auto matched = answer.match(request)) {
            names = *std::move(matched);
            return &answer;
        }
    }
    return nullptr;
}

} // namespace

Result<QList<OpenApiAnswer>> OpenApiAnswers::load(const QString &file, const PermissionCatalogue &catalogue)
{
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::OpenApiAnswersInvalid);
    if (!json)
        return fail(json.error());
    return parse(*json, file, catalogue);
}

Result<QList<OpenApiAnswer>> OpenApiAnswers::parse(
    const QByteArray &json, const QString &source, const PermissionCatalogue &catalogue)
{
    const auto root = parseJson(json, source, Errors::OpenApiAnswersInvalid);
    if (!root)
        return fail(root.error());
    Mistakes mistakes(json);
    const JsonReader reader(mistakes, *root, {}, { u"answers"_s });
    QList<OpenApiAnswer> answers;
    if (root->isObject())
        answers = readAll(reader, u"answers"_s, codesOf(catalogue));
    if (!mistakes.isEmpty())
        return fail(Errors::OpenApiAnswersInvalid, u"%1:\n  %2"_s.arg(source, mistakes.lines().join(u"\n  "_s)));
    return answers;
}

Result<QList<OpenApiAnswer>> OpenApiAnswers::ofWorld(const Profile &world, const PermissionCatalogue &catalogue)
{
    if (world.openApi.isEmpty())
        return QList<OpenApiAnswer>();
    Mistakes mistakes;
    const JsonReader reader(mistakes, QJsonObject { { "openapi"_L1, world.openApi } }, {}, { u"openapi"_s });
    QList<OpenApiAnswer> answers = readAll(reader, u"openapi"_s, codesOf(catalogue));
    if (!mistakes.isEmpty())
        return fail(Errors::WorldEditRefused, mistakes.lines().join(u'\n'));
    return answers;
}

Result<void> OpenApiAnswers::readFiles(const QStringList &files, const PermissionCatalogue &catalogue)
{
    for (const QString &name : files) {
        const QFileInfo info(name);
        auto answers = load(name, catalogue);
        if (!answers)
            return fail(answers.error());
        m_files += File { name, info.lastModified(), info.size(), *std::move(answers) };
    }
    return {};
}

void OpenApiAnswers::readChangedFiles(OpenPlatform &platform)
{
    for (File &file : m_files) {
        const QFileInfo info(file.name);
        if (info.lastModified() == file.modified && info.size() == file.size)
            continue;
        file.modified = info.lastModified();
        file.size = info.size();
        auto answers = load(file.name, platform.catalogue());
        Events::OpenApiAnswersRead event;
        if (answers) {
            file.answers = *std::move(answers);
            event.answers = file.answers.size();
        } else {
            event.problem = answers.error().toString(Language::English);
        }
        platform.record({}, event);
    }
}

void OpenApiAnswers::readChangedWorld(OpenPlatform &platform)
{
    if (std::exchange(m_worldRevision, platform.worldRevision()) == platform.worldRevision())
        return;
    // A world whose answers are not valid is refused before it is set (PlatformCore::setWorldCheck).
    m_ofWorld = ofWorld(platform.profile(), platform.catalogue()).value_or(QList<OpenApiAnswer>());
}

std::optional<OpenApiAnswers::Served> OpenApiAnswers::serve(const HttpRequest &request, OpenPlatform &platform)
{
    readChangedFiles(platform);
    readChangedWorld(platform);
    QHash<QString, QString> names;
    for (const File &file : std::as_const(m_files)) {
        if (const OpenApiAnswer *answer = find(file.answers, request, names)) {
            return Served { serveAnswer(*answer, names, request, platform),
                QFileInfo(file.name).fileName() + u' ' + answer->name };
        }
    }
    if (const OpenApiAnswer *answer = find(m_ofWorld, request, names))
        return Served { serveAnswer(*answer, names, request, platform), answer->name };
    return std::nullopt;
}

} // namespace MiniHost
