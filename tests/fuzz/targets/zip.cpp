// SPDX-License-Identifier: MIT
#include "bridge/archive/zipfile.h"
#include "tests/fuzz/scratch.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

FuzzTarget zip()
{
    return { "zip", [](const QByteArray &bytes) {
                static const Scratch scratch;
                constexpr UnpackLimits limits { 1024 * 1024, 50 };
                unpackZip(scratch.write(u"fuzz.zip"_s, bytes), scratch.emptied(u"out"_s), limits);
            } };
}

} // namespace MiniHost::FuzzTargets
