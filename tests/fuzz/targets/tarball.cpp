// SPDX-License-Identifier: MIT
#include "bridge/archive/tarball.h"
#include "tests/fuzz/scratch.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

FuzzTarget tarball()
{
    return { "tarball", [](const QByteArray &bytes) {
                static const Scratch scratch;
                constexpr UnpackLimits limits { 1024 * 1024, 50 };
                unpackTarball(scratch.write(u"fuzz.tgz"_s, bytes), scratch.emptied(u"out"_s), limits);
            } };
}

} // namespace MiniHost::FuzzTargets
