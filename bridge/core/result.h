// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/errorcode.h"

#include <QJsonObject>
#include <tl/expected.hpp>

namespace MiniHost {

// An error: a row of the error tables (bridge/core/errors) and the detail of this case (the thing and the place).
struct Fault {
    ErrorCode code;
    QString detail;
    bool forced = false; // caused by a fault plan, not by a rule

    const ErrorRow &row() const { return errorRow(code); }
    // "500104 应用未添加该权限点… (Todo.Todo.Read)": for logs and command lines.
    QString toString(Language language) const;
};

template<typename T>
using Result = tl::expected<T, Fault>;

inline tl::unexpected<Fault> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Fault>(Fault { code, std::move(detail) });
}
inline tl::unexpected<Fault> fail(Fault fault)
{
    return tl::unexpected<Fault>(std::move(fault));
}

} // namespace MiniHost
