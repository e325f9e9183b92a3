// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// Shows one of the client's controls and waits for the answer. `usual`: the answer without a person; nullopt: it waits for one. Records
// UiAsked and UiAnswered.
Task<UiAnswer> showUi(Invocation call, UiKind kind, QJsonObject content, Services &services,
    std::optional<UiAnswer> usual = std::nullopt);

// A JSAPI that shows one control. `content` makes its content (a shape of uikinds.def) from the arguments, `body` the answer to the page from
// that of the user. Cancelled: the SDK's errorCode "-1", or success with `whenCancelled`.
struct UiApi {
    QString name;
    UiKind kind;
    QJsonObject (*content)(const QJsonObject &params);
    QJsonValue (*body)(const QJsonObject &given, const QJsonObject &params);
    std::optional<QJsonValue> whenCancelled = std::nullopt;
};
JsApi uiApi(const UiApi &api);

inline QJsonValue nothing(const QJsonObject &, const QJsonObject &)
{
    return QJsonObject {};
}

} // namespace MiniHost
