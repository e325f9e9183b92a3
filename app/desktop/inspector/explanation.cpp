// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/explanation.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/errorcode.h"
#include "bridge/core/eventmembers.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/todos.h"
#include "bridge/core/events/tokens.h"

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
    Row { Events::kind::Kind, Aspect::aspect, Provenance::provenance, { u"" zh ""_s, u"" en ""_s } },
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
    const int number = numberOf(entry);
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
    if (const auto issued = Events::CodeIssued::read(entry)) {
        QString by = tr("nobody yet");
        for (const JournalEntry &other : ofCall) {
            if (const auto redeemed = Events::CodeRedeemed::read(other); redeemed && redeemed->code == issued->code)
                by = tr("%1, %2").arg(caller(redeemed->by), EventText::time(other.at));
        }
        result.append({ tr("Redeemed by"), by, std::nullopt });
    }
    if (const auto served = Events::MirrorServed::read(entry); served && served->fix)
        result.append({ tr("Fix"), *served->fix, std::nullopt });
    if (const auto rejected = Events::CodeRejected::read(entry); rejected && rejected->spentBy && rejected->spentAt) {
        result.append({ tr("Spent by"),
            tr("%1, %2").arg(caller(*rejected->spentBy), EventText::time(*rejected->spentAt)), std::nullopt });
    }
    if (const auto expires = expiryOf(entry))
        result.append({ tr("Expires"), EventText::time(*expires), std::nullopt });
    return result;
}

QList<ExplainedLine> Explanation::of(const JournalEntry &entry, const QList<JournalEntry> &ofCall)
{
    return ofError(entry) + ofKind(entry.kind) + ofThisRun(entry, ofCall);
}

} // namespace MiniHost
