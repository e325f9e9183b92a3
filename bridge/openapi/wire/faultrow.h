// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/errorcode.h"
#include "bridge/core/errors/host.h"

#include <algorithm>
#include <span>

namespace MiniHost {

// A fault's row in a table of answers. What has none is answered as StoreFailed is.
template<typename Row>
const Row &faultRow(std::span<const Row> rows, ErrorCode code)
{
    const auto rowOf = [rows](ErrorCode fault) {
        return std::find_if(rows.begin(), rows.end(), [fault](const Row &row) { return row.fault == fault; });
    };
    const auto found = rowOf(code);
    return found == rows.end() ? *rowOf(Errors::StoreFailed) : *found;
}

} // namespace MiniHost
