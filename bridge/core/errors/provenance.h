// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

namespace MiniHost {

// Where a statement about DingTalk's behaviour comes from. Shown as a badge wherever the statement is shown.
enum class Provenance {
    Documented, // in public DingTalk documents
    Sdk,        // seen in the published SDK packages, or by running them
    Inferred,   // our conclusion; no source states it
    Own,        // about MiniHost itself, not about DingTalk
};

template<>
inline constexpr auto enumWords<Provenance> = makeEnumWords<Provenance>({ { Provenance::Documented, u"documented" },
    { Provenance::Sdk, u"sdk" }, { Provenance::Inferred, u"inferred" }, { Provenance::Own, u"own" } });

Text label(Provenance provenance); // the badge

} // namespace MiniHost
