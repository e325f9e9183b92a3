// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <tl/expected.hpp>

namespace MiniHost {

// The error that a client gets instead of an answer that was written in a file.
struct RouteProblem {
    int status = 500;
    QString code; // of the open platform; may be empty
    QString message;
};

template<typename T>
using Served = tl::expected<T, RouteProblem>;

inline tl::unexpected<RouteProblem> refuse(int status, const QString &message)
{
    return tl::unexpected(RouteProblem { status, {}, message });
}

} // namespace MiniHost
