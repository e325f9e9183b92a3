// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/provenance.h"

#include <span>

namespace MiniHost {

enum class ErrorKind {
    // openAuth's, with DingTalk's numbers
    Parameter,
    PermissionPoint,
    AppConfiguration,
    Authorization,
    Elsewhere, // DingTalk's numbers of other things: dd.config, the browser's pages
    // MiniHost's own numbers
    Token,
    OpenApi,
    Bridge,
    Host,
};

enum class ErrorCode {
#define FAULT(name, ...) name,
#include "bridge/core/errors.def"
#undef FAULT
};

// One row of errors.def: everything the journal, the inspector, the command line and the README say about an error.
struct ErrorRow {
    ErrorCode code;
    QString name;
    int number; // DingTalk's number where it has one; 90xxxx for MiniHost's own
    ErrorKind kind;
    Provenance provenance;
    Text text;
    Text cause;
    Text fix;
};

// One of the 18 that openAuth can fail with (dingtalk-wire.md §3.4)?
inline bool isOpenAuths(const ErrorRow &row)
{
    return row.kind < ErrorKind::Elsewhere;
}

const ErrorRow &errorRow(ErrorCode code);
std::span<const ErrorRow> errorRows();
const ErrorRow *errorRowByNumber(int number); // null when there is none

} // namespace MiniHost
