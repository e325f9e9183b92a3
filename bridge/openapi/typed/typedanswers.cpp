// SPDX-License-Identifier: MIT
#include "bridge/openapi/typed/typedanswers.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/jsontext.h"
#include "bridge/openapi/wire/delegatedcall.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Method and path without the names of its placeholders, which differ between the documents and the SDK.
QString shapeOf(const QString &methodAndPath)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    return QString(methodAndPath).replace(placeholder, u"{}"_s);
}

// The permission point that the operation needs; empty: the catalogue knows none.
ScopeCode pointOf(const TypedOperation &operation, const PermissionCatalogue &catalogue)
{
    const QString shape = shapeOf(operation.method + u' ' + operation.path);
    const QList<PermissionPoint> points = catalogue.all();
    for (const PermissionPoint &point : points) {
        if (!point.api.isEmpty() && shapeOf(point.api) == shape)
            return point.code;
    }
    return {};
}

Result<void> check(const TypedOperation &operation, const HttpRequest &request, OpenPlatform &platform)
{
    if (!operation.needsToken)
        return {};
    const ScopeCode point = pointOf(operation, platform.catalogue());
    const auto subject = point.isEmpty() ? requireToken(request, platform) : requireDelegated(request, platform, point);
    return subject ? Result<void>() : fail(subject.error());
}

} // namespace

const TypedTable *TypedAnswers::table()
{
    if (m_table || !m_read)
        return m_table ? &*m_table : nullptr;
    const auto bytes = m_read();
    auto table = bytes && !bytes->isEmpty() ? TypedTable::parse(*bytes) : fail(Errors::CacheUnusable);
    if (table)
        m_table = *std::move(table);
    else if (bytes && bytes->isEmpty())
        m_problem = u"or get the types of its answer with: minihost cache add @alicloud/dingtalk@2.2.27"_s;
    else
        m_problem = u"the types of its answer cannot be read: "_s + (bytes ? table.error() : bytes.error()).detail;
    return m_table ? &*m_table : nullptr;
}

std::optional<HttpResponse> TypedAnswers::serve(const HttpRequest &request, OpenPlatform &platform)
{
    const TypedTable *known = table();
    if (!known)
        return std::nullopt;
    const auto operation = known->find(QString::fromLatin1(request.method), request.path);
    if (!operation)
        return std::nullopt;
    if (auto checked = check(*operation, request, platform); !checked)
        return toHttp(checked.error(), platform.entropy());
    HttpResponse response;
    if (operation->body.toString() != "none"_L1) {
        response.body = jsonText(known->example(operation->body));
        response.headers += HttpHeader { "Content-Type", "application/json; charset=utf-8" };
    }
    response.headers += HttpHeader { "x-minihost-provenance", "inferred" };
    return response;
}

} // namespace MiniHost
