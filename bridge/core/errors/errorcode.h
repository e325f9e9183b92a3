// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/exitcode.h"
#include "bridge/core/errors/provenance.h"

#include <span>

namespace MiniHost {

enum class ErrorKind {
    // openAuth's, with DingTalk's numbers
    Parameter,
    PermissionPoint,
    AppConfiguration,
    Authorization,
    Elsewhere, // DingTalk's numbers of other things: dd.config, the web login's pages
    // MiniHost's own numbers
    Token,
    OpenApi,
    Bridge,
    BadInput, // of the user: a file, an address, an option
    Host,
};

// An error by its number. The errors are constants in bridge/core/errors/<table>.h (Errors::CodeSpent), each table a header, so that
// a new row compiles only the files that name errors of its table.
enum class ErrorCode : int {};

// One row of a table of errors: everything that the journal, the inspector, the command line and the documents say about it.
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

// One of the 18 that openAuth can fail with (docs/dingtalk/protocol.md §3.4)?
inline bool isOpenAuths(const ErrorRow &row)
{
    return row.kind < ErrorKind::Elsewhere;
}

const ErrorRow &errorRow(ErrorCode code);
std::span<const ErrorRow> errorRows();
const ErrorRow *errorRowByNumber(int number); // null when there is none

// What a command ends with: the row's EXIT column; else Usage for bad input, CouldNotStart for all others.
ExitCode exitCodeOf(ErrorCode code);

} // namespace MiniHost
