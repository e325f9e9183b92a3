// SPDX-License-Identifier: MIT
// The SDK's code is generated and regular, so its lines are read as they are: models are classes with names() and types(), an operation is
// a method with the Params of its request and the class of its answer.
#include "app/sources/sdktypes.h"

#include "app/sources/scriptcache.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A class of one module, with the JSON name and the type of each member. The types are as in the code.
struct Model {
    QHash<QString, QString> names;            // member → JSON name
    QList<std::pair<QString, QString>> types; // member, type
};

struct Operation {
    QString method;
    QString path;
    QString bodyType;
    QString answer; // its class
    bool needsToken = false;
};

struct Module {
    QHash<QString, Model> models;
    QList<Operation> operations;
};

QString between(const QString &line, const QString &begin, QChar end)
{
    const qsizetype from = line.indexOf(begin);
    if (from < 0)
        return {};
    const qsizetype start = from + begin.size();
    const qsizetype to = line.indexOf(end, start);
    return to < 0 ? QString() : line.sliced(start, to - start);
}

// Reads a line `member: type,` of names() or types().
void readMember(const QString &line, bool isNames, Model &model)
{
    static const QRegularExpression member(u"^\\s+['\"]?([^'\":]+)['\"]?: (.*?),?$"_s);
    const auto match = member.match(line);
    if (!match.hasMatch())
        return;
    const QString type = match.captured(2);
    if (isNames)
        model.names.insert(match.captured(1), type.size() > 1 ? type.sliced(1, type.size() - 2) : type);
    else
        model.types.append({ match.captured(1), type });
}

class ModuleReader
{
public:
    Module read(const QString &code)
    {
        for (const QStringView line : QStringView(code).split(u'\n'))
            readLine(line.toString());
        return m_module;
    }

private:
    enum class Place { Elsewhere, Names, Types };

    void readLine(const QString &line)
    {
        if (m_place != Place::Elsewhere) {
            if (line.trimmed() == "};"_L1)
                m_place = Place::Elsewhere;
            else
                readMember(line, m_place == Place::Names, m_module.models[m_class]);
            return;
        }
        if (line.startsWith("class "_L1)) {
            m_class = between(line, u"class "_s, u' ');
        } else if (line.endsWith("static names() {"_L1)) {
            m_place = Place::Names;
        } else if (line.endsWith("static types() {"_L1)) {
            m_place = Place::Types;
        } else if (line.trimmed().startsWith("async "_L1)) {
            m_operation = {};
        } else {
            readOperation(line);
        }
    }

    void readOperation(const QString &line)
    {
        const QString text = line.trimmed();
        if (text.startsWith("pathname: `"_L1))
            m_operation.path = between(text, u"`"_s, u'`').trimmed().replace("${"_L1, "{"_L1);
        else if (text.startsWith("method: \""_L1))
            m_operation.method = between(text, u"\""_s, u'"');
        else if (text.startsWith("bodyType: \""_L1))
            m_operation.bodyType = between(text, u"\""_s, u'"');
        else if (text.startsWith("realHeaders[\"x-acs-dingtalk-access-token\"]"_L1))
            m_operation.needsToken = true;
        else if (text.startsWith("return $tea.cast("_L1)) {
            m_operation.answer = between(text, u", new "_s, u'(');
            if (!m_operation.path.isEmpty())
                m_module.operations += m_operation;
            m_operation = {};
        }
    }

    Module m_module;
    Operation m_operation;
    QString m_class;
    Place m_place = Place::Elsewhere;
};

// Writes types of a module in the table's form: "s", "n", "b" for text, number and boolean, "a" for any value, ["l", type] for a list, ["m",
// type] for a map, a number for the model with this index.
class TypeWriter
{
public:
    TypeWriter(const Module &module, QJsonArray &models)
        : m_module(module)
        , m_models(models)
    {
    }

    QJsonValue write(const QString &type)
    {
        static const QHash<QString, QString> plain { { u"'string'"_s, u"s"_s }, { u"'number'"_s, u"n"_s },
            { u"'boolean'"_s, u"b"_s } };
        if (plain.contains(type))
            return plain.value(type);
        if (type.startsWith(u'{')) {
            const bool isList = type.contains("'type': 'array'"_L1);
            const QString key = isList ? u"'itemType': "_s : u"'valueType': "_s;
            const qsizetype from = type.indexOf(key);
            if (from < 0)
                return u"a"_s;
            const QString inner = type.sliced(from + key.size()).chopped(1).trimmed();
            return QJsonArray { isList ? u"l"_s : u"m"_s, write(inner) };
        }
        return m_module.models.contains(type) ? QJsonValue(writeModel(type)) : QJsonValue(u"a"_s);
    }

private:
    qsizetype writeModel(const QString &name)
    {
        if (const auto known = m_written.constFind(name); known != m_written.cend())
            return *known;
        const qsizetype index = m_models.size();
        m_written.insert(name, index);
        m_models.append(QJsonObject()); // its place, before the models in it
        const Model &model = *m_module.models.constFind(name);
        QJsonObject members;
        for (const auto &[member, type] : model.types)
            members.insert(model.names.value(member, member), write(type));
        m_models[index] = members;
        return index;
    }

    const Module &m_module;
    QJsonArray &m_models;
    QHash<QString, qsizetype> m_written;
};

// The type of the answer's body; "none" when the SDK does not read one. An answer without a declared body is read as JSON too.
QJsonValue bodyOf(const Operation &operation, const Module &module, TypeWriter &writer)
{
    if (operation.bodyType == "none"_L1)
        return u"none"_s;
    const auto answer = module.models.constFind(operation.answer);
    if (answer != module.models.cend()) {
        for (const auto &[member, type] : answer->types) {
            if (member == "body"_L1)
                return writer.write(type);
        }
    }
    return u"a"_s;
}

} // namespace

QString SdkTypes::packageName()
{
    return u"@alicloud/dingtalk"_s;
}

QUrl SdkTypes::address()
{
    return QUrl(u"minihost:openapi-types"_s);
}

Result<QByteArray> SdkTypes::cached()
{
    const auto found = ScriptCache(ScriptCache::userFolder()).find(address());
    if (!found)
        return fail(found.error());
    return found->value_or(QByteArray());
}

Result<QByteArray> SdkTypes::read(const NpmPackage &package)
{
    QJsonArray models;
    QJsonArray operations;
    const QDir dist(package.folder + "/dist"_L1);
    const QStringList modules = dist.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : modules) {
        const QString file = dist.filePath(name + "/client.js"_L1);
        if (!QFile::exists(file))
            continue;
        const auto code = readRegularFile(file, Limit::ScriptFileBytes, Errors::PackageNotFound);
        if (!code)
            return fail(code.error());
        const Module module = ModuleReader().read(QString::fromUtf8(*code));
        TypeWriter writer(module, models);
        for (const Operation &operation : module.operations) {
            operations.append(QJsonArray {
                operation.method, operation.path, operation.needsToken ? 1 : 0, bodyOf(operation, module, writer) });
        }
    }
    if (operations.isEmpty())
        return fail(Errors::PackageNotFound,
            u"%1 has no operations in dist/*/client.js; is it %2?"_s.arg(package.folder, packageName()));
    return jsonText(QJsonObject { { "format"_L1, 1 }, { "package"_L1, package.title() },
        { "operations"_L1, operations }, { "models"_L1, models } });
}

} // namespace MiniHost
