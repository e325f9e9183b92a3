// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/permissionpoint.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/readfile.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Provenance provenanceOf(const QJsonObject &object, QLatin1StringView key)
{
    // Inferred also without a word: nothing counts as documented by default.
    return fromWord<Provenance>(object.value(key).toString()).value_or(Provenance::Inferred);
}

Text textOf(const QJsonValue &value)
{
    return { value["zh"_L1].toString(), value["en"_L1].toString() };
}

PermissionPoint pointOf(const QJsonObject &row)
{
    const QJsonObject provenance = row.value("provenance"_L1).toObject();
    PermissionPoint point;
    point.code = { row.value("code"_L1).toString() };
    point.type = fromWord<ScopeType>(row.value("type"_L1).toString()).value_or(ScopeType::Rpc);
    point.kind = fromWord<ScopeKind>(row.value("kind"_L1).toString()).value_or(ScopeKind::Application);
    point.sensitive = row.value("sensitive"_L1).toBool();
    point.isSensitivePublished = point.sensitive && provenanceOf(provenance, "sensitive"_L1) == Provenance::Documented;
    point.api = row.value("api"_L1).toString().remove("https://api.dingtalk.com"_L1);
    point.name = textOf(row.value("name"_L1));
    point.consentText = row.contains("consentText"_L1) ? textOf(row.value("consentText"_L1)) : point.name;
    // Of code and kind the less reliable one: the enumerators are in descending order of reliability.
    point.codeProvenance = std::max(provenanceOf(provenance, "code"_L1), provenanceOf(provenance, "kind"_L1));
    point.textProvenance = provenanceOf(provenance, "en"_L1);
    return point;
}

} // namespace

QJsonValue toValue(const Text &text)
{
    return text.zh == text.en ? QJsonValue(text.zh) : QJsonObject { { "zh"_L1, text.zh }, { "en"_L1, text.en } };
}

QStringList PermissionPoint::keys()
{
    return { u"code"_s, u"name"_s, u"type"_s, u"kind"_s, u"sensitive"_s, u"consentText"_s };
}

PermissionPoint PermissionPoint::read(const JsonReader &reader)
{
    using enum JsonReader::Need;
    PermissionPoint point;
    point.code = { reader.text(u"code"_s, Required) };
    // openAuth has codes in a comma-separated list, the web login in a list separated by spaces; an "&" ends the list in the address that
    // the SDK makes. ".default" means all points of an app (docs/dingtalk/protocol.md §3.1, §6.1, §7).
    static const QRegularExpression forbidden(u"[\\s,&]"_s);
    if (point.code.value.contains(forbidden))
        reader.mistake(reader.place(u"code"_s), u"must not have blanks, \",\" or \"&\""_s);
    else if (point.code.value == ".default"_L1)
        reader.mistake(reader.place(u"code"_s), u"\".default\" means all permission points of an app"_s);
    point.name = reader.names(u"name"_s, Required);
    point.consentText = reader.names(u"consentText"_s, Optional);
    if (point.consentText.isEmpty())
        point.consentText = point.name;
    point.type =
        fromWord<ScopeType>(reader.choice(u"type"_s, Optional, allWords<ScopeType>())).value_or(ScopeType::Rpc);
    point.kind =
        fromWord<ScopeKind>(reader.choice(u"kind"_s, Optional, allWords<ScopeKind>())).value_or(ScopeKind::Delegated);
    point.sensitive = reader.flag(u"sensitive"_s, Optional).value_or(false);
    point.isSensitivePublished = point.sensitive;
    point.codeProvenance = Provenance::Own;
    point.textProvenance = Provenance::Own;
    return point;
}

QJsonObject PermissionPoint::toJson() const
{
    QJsonObject json { { "code"_L1, code.value }, { "name"_L1, toValue(name) }, { "type"_L1, toString(type) },
        { "kind"_L1, toString(kind) } };
    if (sensitive)
        json.insert("sensitive"_L1, true);
    if (consentText != name)
        json.insert("consentText"_L1, toValue(consentText));
    return json;
}

PermissionCatalogue PermissionCatalogue::with(const QList<PermissionPoint> &more) const
{
    PermissionCatalogue both = *this;
    for (const PermissionPoint &point : more)
        both.m_points.insert(point.code, point);
    return both;
}

Result<PermissionCatalogue> PermissionCatalogue::load(const QString &fileName)
{
    const auto json = readRegularFile(fileName, Limit::SettingsFileBytes, Errors::ProfileUnreadable);
    if (!json)
        return fail(json.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Errors::ProfileUnreadable, u"%1: %2"_s.arg(fileName, error.errorString()));
    PermissionCatalogue catalogue;
    const QJsonArray rows = document.object().value("points"_L1).toArray();
    for (const QJsonValue &row : rows) {
        PermissionPoint point = pointOf(row.toObject());
        if (point.code.isEmpty())
            return fail(Errors::ProfileInvalid, u"%1: a point without a code"_s.arg(fileName));
        catalogue.m_points.insert(point.code, std::move(point));
    }
    if (catalogue.m_points.isEmpty())
        return fail(Errors::ProfileInvalid, u"%1: no points"_s.arg(fileName));
    return catalogue;
}

const PermissionPoint *PermissionCatalogue::find(const ScopeCode &code) const
{
    const auto found = m_points.constFind(code);
    return found == m_points.cend() ? nullptr : &*found;
}

QList<PermissionPoint> PermissionCatalogue::all() const
{
    QList<PermissionPoint> points = m_points.values();
    std::sort(points.begin(), points.end(),
        [](const PermissionPoint &a, const PermissionPoint &b) { return a.code < b.code; });
    return points;
}

} // namespace MiniHost
