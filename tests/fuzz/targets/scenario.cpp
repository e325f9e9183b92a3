// SPDX-License-Identifier: MIT
#include "app/scenario/scenario.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

FuzzTarget scenario()
{
    return { "scenario", [](const QByteArray &bytes) {
                if (const auto read = Scenario::parse(bytes, u"/nowhere/fuzz.scenario.json"_s); !read)
                    read.error().toString(Language::English);
            } };
}

} // namespace MiniHost::FuzzTargets
