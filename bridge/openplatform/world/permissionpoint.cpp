// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/permissionpoint.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
    point.name = textOf(row.value("name"_L1));
    point.consentText = row.contains("consentText"_L1) ? textOf(row.value("consentText"_L1)) : point.name;
    // Of code and kind the less reliable one: the enumerators are in descending order of reliability.
    point.codeProvenance = std::max(provenanceOf(provenance, "code"_L1), provenanceOf(provenance, "kind"_L1));
    point.textProvenance = provenanceOf(provenance, "en"_L1);
    return point;
}

} // namespace

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
