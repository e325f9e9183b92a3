// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"

namespace MiniHost {

// resources/jsapi-defaults.json: what JSAPIs answer that MiniHost knows the shape of and does not act out. Its form is the
// one of answer rules, so a default is changed by a rule of one's own. All are inferred from the SDK's types.
const AnswerRule *defaultAnswer(const QString &api);
const QList<AnswerRule> &defaultAnswers();

} // namespace MiniHost
