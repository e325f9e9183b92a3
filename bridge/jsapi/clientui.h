// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/enums/enumwords.h"
#include "bridge/jsapi/clientplatform.h"

#include <optional>
#include <QJsonObject>

namespace MiniHost {

namespace Events {
struct UiAnswered;
}

// The client's own controls that a JSAPI shows and waits for (alert, pickers, scanner …). Their JSON shapes are in uikinds.def.
enum class UiKind {
#define UI(name, word) name,
#include "bridge/jsapi/uikinds.def"
#undef UI
};

template<>
inline constexpr auto enumWords<UiKind> = makeEnumWords<UiKind>({
#define UI(name, word) { UiKind::name, u"" word },
#include "bridge/jsapi/uikinds.def"
#undef UI
});

struct UiAnswer {
    enum class How {
        Given,     // with `value`
        Cancelled, // close button, Esc, a tap outside, the cancel button of a sheet or picker
        Withdrawn, // the page left while it was shown
    };
    How how = How::Cancelled;
    QJsonObject value;
    bool isUsual = false; // the default answer (UiPrompt::usual), without asking the user

    static UiAnswer given(QJsonObject value = {}) { return { How::Given, std::move(value) }; }
};

template<>
inline constexpr auto enumWords<UiAnswer::How> = makeEnumWords<UiAnswer::How>({ { UiAnswer::How::Given, u"given" },
    { UiAnswer::How::Cancelled, u"cancelled" }, { UiAnswer::How::Withdrawn, u"withdrawn" } });

struct UiPrompt {
    CallId call;
    UiKind kind = UiKind::Alert;
    ClientPlatform client = ClientPlatform::Pc;
    QString origin; // of the calling page
    QJsonObject content;
    // The default answer, for sessions without a user; nullopt: it waits for an answer.
    std::optional<UiAnswer> usual {};
    // The answer must be there when show() returns, so the user cannot give it and nothing is shown.
    bool isSynchronous = false;
    // The default answer when the prompt is not shown, since there is no user or it is synchronous. nullopt: show it.
    std::optional<UiAnswer> answerUnshown(bool isSomebodyThere) const
    {
        return isSomebodyThere && !isSynchronous ? std::nullopt : usual;
    }
};

Events::UiAnswered toEvent(UiKind kind, const UiAnswer &answer); // for the journal, passwords masked

} // namespace MiniHost
