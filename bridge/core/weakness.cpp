// SPDX-License-Identifier: MIT
#include "bridge/core/weakness.h"

#ifdef MINIHOST_WEAKENED
#include <cstdlib>
#include <string_view>

namespace MiniHost {
namespace {

const char *nameOf(Weakness weakness)
{
    static constexpr const char *names[] = {
#define WEAKNESS(name, ...) #name,
#include "bridge/core/weaknesses.def"
#undef WEAKNESS
    };
    return names[static_cast<int>(weakness)];
}

bool isListed(std::string_view list, std::string_view name)
{
    while (!list.empty()) {
        const size_t comma = list.find(',');
        if (list.substr(0, comma) == name)
            return true;
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    return false;
}

} // namespace

bool isWeakened(Weakness weakness)
{
    static const char *const list = std::getenv("MINIHOST_WEAKNESS");
    return list && isListed(list, nameOf(weakness));
}

} // namespace MiniHost
#endif
