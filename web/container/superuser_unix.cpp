// SPDX-License-Identifier: MIT
#include "web/container/superuser.h"

#include <unistd.h>

namespace MiniHost {

bool isSuperuser()
{
    return geteuid() == 0;
}

} // namespace MiniHost
