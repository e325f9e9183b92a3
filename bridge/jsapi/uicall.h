// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// Shows a native piece and waits; both ends are in the journal.
Task<UiAnswer> showUi(Invocation call, UiKind kind, QJsonObject content, Services &services);

// A JSAPI that is one question to the person: what is shown comes of the arguments (a shape of uikinds.def), what the page
// gets of what the person did. Closing it is the SDK's cancel (errorCode "-1"), or `whenCancelled`.
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
