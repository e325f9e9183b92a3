// SPDX-License-Identifier: MIT
#include "bridge/core/errors/errorcode.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/errors/pages.h"

#include <array>
#include <QHash>

using namespace Qt::StringLiterals;

namespace MiniHost {

std::span<const ErrorRow> errorRows()
{
#define FAULT(name, number, kind, provenance, zh, en, causeZh, causeEn, fixZh, fixEn)                                  \
    ErrorRow { ErrorCode { number }, u"" #name##_s, number, ErrorKind::kind, Provenance::provenance,                   \
        { u"" zh##_s, u"" en##_s }, { u"" causeZh##_s, u"" causeEn##_s }, { u"" fixZh##_s, u"" fixEn##_s } },
    static const std::array rows {
#include "bridge/core/errors/all.inc"
    };
    return rows;
}

const ErrorRow &errorRow(ErrorCode code)
{
    const ErrorRow *row = errorRowByNumber(static_cast<int>(code));
    Q_ASSERT_X(row, "errorRow", "an ErrorCode is made by the tables only");
    return *row;
}

const ErrorRow *errorRowByNumber(int number)
{
    static const QHash<int, const ErrorRow *> byNumber = [] {
        QHash<int, const ErrorRow *> made;
        for (const ErrorRow &row : errorRows())
            made.insert(row.number, &row);
        return made;
    }();
    return byNumber.value(number);
}

ExitCode exitCodeOf(ErrorCode code)
{
    switch (static_cast<int>(code)) {
#define EXIT(name, exit)                                                                                               \
    case static_cast<int>(Errors::name):                                                                               \
        return ExitCode::exit;
#include "bridge/core/errors/all.inc"
    default:
        return errorRow(code).kind == ErrorKind::BadInput ? ExitCode::Usage : ExitCode::CouldNotStart;
    }
}

} // namespace MiniHost
