// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/errorcode.h"

#include <QJsonObject>
#include <tl/expected.hpp>

namespace MiniHost {

// The one way to fail: a row of the tables of errors (bridge/core/errors), and what exactly went wrong here (the thing and the place).
struct Fault {
    ErrorCode code;
    QString detail;
    bool forced = false; // by a fault plan: no rule said so

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
