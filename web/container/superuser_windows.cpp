// SPDX-License-Identifier: MIT
#include "web/container/superuser.h"

namespace MiniHost {

bool isSuperuser()
{
    return false; // an elevated process keeps the sandbox on Windows
}

} // namespace MiniHost
