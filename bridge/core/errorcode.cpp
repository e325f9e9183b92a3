// SPDX-License-Identifier: MIT
#include "bridge/core/errorcode.h"

#include "bridge/core/result.h"

#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {

std::span<const ErrorRow> errorRows()
{
#define FAULT(name, number, kind, provenance, zh, en, causeZh, causeEn, fixZh, fixEn)                                  \
    ErrorRow { ErrorCode::name, u"" #name##_s, number, ErrorKind::kind, Provenance::provenance,                        \
        { u"" zh##_s, u"" en##_s }, { u"" causeZh##_s, u"" causeEn##_s }, { u"" fixZh##_s, u"" fixEn##_s } },
    static const std::array rows {
#include "bridge/core/errors.def"
    };
#undef FAULT
    return rows;
}

const ErrorRow &errorRow(ErrorCode code)
{
    return errorRows()[static_cast<size_t>(code)];
}

const ErrorRow *errorRowByNumber(int number)
{
    for (const ErrorRow &row : errorRows()) {
        if (row.number == number)
            return &row;
    }
    return nullptr;
}

QJsonObject toDetail(const Fault &fault)
{
    QJsonObject detail { { "number"_L1, fault.row().number }, { "name"_L1, fault.row().name } };
    if (!fault.detail.isEmpty())
        detail.insert("detail"_L1, fault.detail.left(300));
    if (fault.forced)
        detail.insert("forced"_L1, true);
    return detail;
}

QString Fault::toString(Language language) const
{
    const QString text = u"%1 %2"_s.arg(row().number).arg(row().text.in(language));
    return detail.isEmpty() ? text : u"%1 (%2)"_s.arg(text, detail);
}

} // namespace MiniHost
