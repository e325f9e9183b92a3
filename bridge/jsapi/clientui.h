// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/jsapi/clientplatform.h"

#include <optional>
#include <QJsonObject>

namespace MiniHost {

namespace Events {
struct UiAnswered;
}

// The native pieces that a JSAPI waits for (alert, pickers, scanner …): shapes in uikinds.def.
enum class UiKind {
#define UI(name, word) name,
#include "bridge/jsapi/uikinds.def"
#undef UI
};

QString toString(UiKind kind); // "actionSheet"
std::optional<UiKind> uiKindFromString(const QString &word);
QStringList uiKindNames();

struct UiAnswer {
    enum class How {
        Given,     // `value` holds it
        Cancelled, // closed, Esc, a tap beside it, the cancelling button of a sheet or picker
        Withdrawn, // the page left while it was shown
    };
    How how = How::Cancelled;
    QJsonObject value;
    bool isUsual = false; // nobody was asked

    static UiAnswer given(QJsonObject value = {}) { return { How::Given, std::move(value) }; }
};

struct UiPrompt {
    CallId call;
    UiKind kind = UiKind::Alert;
    ClientPlatform client = ClientPlatform::Pc;
    QString origin; // of the page that asks
    QJsonObject content;
    std::optional<UiAnswer> usual {}; // the answer where nobody is there; none: it waits for one
    bool isNow = false; // the answer has to be there when show() returns: a person cannot give it, and nothing is shown

    // The answer when nothing is shown: nobody is there, or the engine does not wait for a person. None: it is shown.
    std::optional<UiAnswer> answerUnshown(bool isSomebodyThere) const
    {
        return isSomebodyThere && !isNow ? std::nullopt : usual;
    }
};

Events::UiAnswered toEvent(UiKind kind, const UiAnswer &answer); // for the journal, passwords masked

} // namespace MiniHost
