// SPDX-License-Identifier: MIT
#include "bridge/jsapi/elsewhere.h"

#include "bridge/core/jsontext.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uicall.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qsizetype maxLines = 12;
constexpr qsizetype maxLength = 200;

QString toText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return jsonString(value);
}

} // namespace

Task<Answer> showUnavailable(Invocation call, QJsonValue body, Services &services)
{
    const QJsonObject params = call.params.toObject();
    QJsonArray lines;
    for (auto param = params.begin(); param != params.end() && lines.size() < maxLines; ++param)
        lines.append(u"%1: %2"_s.arg(param.key(), toText(param.value())).left(maxLength));
    const QJsonObject content { { "title"_L1, call.api }, { "lines"_L1, lines } };
    co_await showUi(call, UiKind::Notice, content, services);
    co_return Answer::ok(body);
}

} // namespace MiniHost
