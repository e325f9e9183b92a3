// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/explanation.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/errorcode.h"

#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {

QString Explanation::title(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Meaning:
        return tr("Meaning");
    case Aspect::Holds:
        return tr("Holds");
    case Aspect::Next:
        return tr("Next");
    }
    Q_UNREACHABLE();
}

QList<ExplainedLine> Explanation::ofKind(EventKind kind)
{
    struct Row {
        EventKind kind;
        Aspect aspect;
        Provenance provenance;
        Text text;
    };
#define EXPLAIN(kind, aspect, provenance, zh, en)                                                                      \
    Row { EventKind::kind, Aspect::aspect, Provenance::provenance, { u"" zh ""_s, u"" en ""_s } },
    static const std::array rows {
#include "app/desktop/inspector/explanations.def"
    };
#undef EXPLAIN
    QList<ExplainedLine> result;
    for (const Row &row : rows) {
        if (row.kind == kind)
            result.append({ title(row.aspect), row.text.in(language()), row.provenance });
    }
    return result;
}

QList<ExplainedLine> Explanation::ofError(const JournalEntry &entry)
{
    const int number = entry.detail["number"_L1].toInt();
    const ErrorRow *row = number == 0 ? nullptr : errorRowByNumber(number);
    if (!row)
        return {};
    const Language in = language();
    return {
        { tr("Error"), u"%1 %2"_s.arg(number).arg(row->name), std::nullopt, true },
        { tr("Says"), row->text.in(in), row->provenance },
        { tr("Cause"), row->cause.in(in), std::nullopt },
        { tr("Fix"), row->fix.in(in), std::nullopt },
    };
}

// The native exchange says so in its User-Agent; others are shown as they call themselves.
QString Explanation::caller(const QString &by)
{
    return by.contains("(native exchange)"_L1) ? tr("the host (native exchange)") : by;
}

QList<ExplainedLine> Explanation::ofThisRun(const JournalEntry &entry, const QList<JournalEntry> &ofCall)
{
    QList<ExplainedLine> result;
    if (entry.kind == EventKind::CodeIssued) {
        QString by = tr("nobody yet");
        for (const JournalEntry &other : ofCall) {
            if (other.kind == EventKind::CodeRedeemed && other.detail["code"_L1] == entry.detail["code"_L1])
                by = tr("%1, %2").arg(caller(other.detail["by"_L1].toString()), EventText::time(other.at));
        }
        result.append({ tr("Redeemed by"), by, std::nullopt });
    }
    if (const QString fix = entry.detail["fix"_L1].toString(); !fix.isEmpty())
        result.append({ tr("Fix"), fix, std::nullopt });
    if (const QString spentBy = entry.detail["spentBy"_L1].toString(); !spentBy.isEmpty()) {
        result.append({ tr("Spent by"),
            tr("%1, %2").arg(caller(spentBy), EventText::time(instantFromIso(entry.detail["spentAt"_L1].toString()))),
            std::nullopt });
    }
    if (const QString expires = entry.detail["expiresAt"_L1].toString(); !expires.isEmpty())
        result.append({ tr("Expires"), EventText::time(instantFromIso(expires)), std::nullopt });
    return result;
}

QList<ExplainedLine> Explanation::of(const JournalEntry &entry, const QList<JournalEntry> &ofCall)
{
    return ofError(entry) + ofKind(entry.kind) + ofThisRun(entry, ofCall);
}

} // namespace MiniHost
