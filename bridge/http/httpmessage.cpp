// SPDX-License-Identifier: MIT
#include "bridge/http/httpmessage.h"

#include "bridge/core/jsontext.h"

namespace MiniHost {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

HttpResponse HttpResponse::json(const QJsonObject &object, int status)
{
    return text(jsonText(object), status, "application/json; charset=utf-8");
}

HttpResponse HttpResponse::text(const QByteArray &text, int status, const QByteArray &type)
{
    HttpResponse response;
    response.status = status;
    response.headers = { { "Content-Type", type } };
    response.body = text;
    return response;
}

} // namespace MiniHost
