// SPDX-License-Identifier: MIT
#include "bridge/core/osentropy.h"

#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif

namespace MiniHost {

QByteArray osEntropy(int count)
{
    constexpr int atOnce = 256; // the most that getentropy() returns in one call
    QByteArray bytes(count, Qt::Uninitialized);
    for (int done = 0; done < count; done += atOnce) {
        // Fails only where the kernel does not have the call. Without it there are no secure secrets.
        if (getentropy(bytes.data() + done, static_cast<size_t>(std::min(atOnce, count - done))) != 0)
            qFatal("getentropy() failed");
    }
    return bytes;
}

} // namespace MiniHost
