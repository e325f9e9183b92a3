// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"

namespace MiniHost {

// resources/jsapi-defaults.json: fixed answers of JSAPIs that MiniHost does not simulate, inferred from the SDK's types. The file has the
// format of answer rules; an answer rule overrides a default.
// Null: none for this wire name.
const AnswerRule *defaultAnswer(const QString &api);
const QList<AnswerRule> &defaultAnswers();

} // namespace MiniHost
