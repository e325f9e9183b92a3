// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/explanation.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/language.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/core/eventmembers.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/shippedjson.h"

#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// A member of a row of explanations.json, and its title in the inspector.
struct Aspect {
    QString key;
    const char *title;
};
const std::array aspects {
    Aspect { u"meaning"_s, QT_TRANSLATE_NOOP("Explanation", "Meaning") },
    Aspect { u"holds"_s, QT_TRANSLATE_NOOP("Explanation", "Valid for") },
    Aspect { u"next"_s, QT_TRANSLATE_NOOP("Explanation", "Next") },
};

struct Statement {
    const char *title;
    Provenance provenance;
    Text text;
};
using Statements = QHash<EventKind, QList<Statement>>;

std::optional<Statement> readStatement(const JsonReader &reader, const Aspect &aspect)
{
    using enum JsonReader::Need;
    const auto said = reader.object(aspect.key, Optional, { u"from"_s, u"zh"_s, u"en"_s });
    if (!said)
        return std::nullopt;
    // An unknown word is a mistake in the file, on which readShippedJson() ends the program.
    const auto source = fromWord<Provenance>(said->choice(u"from"_s, Required, allWords<Provenance>()));
    const Text text { said->text(u"zh"_s, Required), said->text(u"en"_s, Required) };
    return Statement { aspect.title, source.value_or(Provenance::Inferred), text };
}

void readStatements(const JsonReader &root, Statements &all)
{
    using enum JsonReader::Need;
    const QStringList keys { u"kind"_s, aspects[0].key, aspects[1].key, aspects[2].key };
    for (const JsonReader &reader : root.objects(u"explanations"_s, Required, keys)) {
        const auto kind = eventKindFromString(reader.text(u"kind"_s, Required));
        if (!kind || all.contains(*kind)) {
            reader.mistake(reader.place(u"kind"_s), u"no such kind, or explained twice"_s);
            continue;
        }
        for (const Aspect &aspect : aspects) {
            if (const auto statement = readStatement(reader, aspect))
                all[*kind] += *statement;
        }
    }
}

} // namespace

QList<ExplainedLine> Explanation::ofKind(EventKind kind)
{
    static const Statements all = [] {
        Statements read;
        readShippedJson(u":/minihost/explanations.json"_s, { u"explanations"_s },
            [&read](const JsonReader &root) { readStatements(root, read); });
        return read;
    }();
    QList<ExplainedLine> result;
    const QList<Statement> statements = all.value(kind);
    for (const Statement &statement : statements)
        result.append({ tr(statement.title), statement.text.in(language()), statement.provenance });
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
        { tr("Text"), row->text.in(in), row->provenance },
        { tr("Cause"), row->cause.in(in), std::nullopt },
        { tr("Fix"), row->fix.in(in), std::nullopt },
    };
}

// The native exchange is recognized by its User-Agent; other callers are shown by theirs.
QString Explanation::caller(const QString &by)
{
    return by.contains("(native exchange)"_L1) ? tr("MiniHost (native exchange)") : by;
}

QList<ExplainedLine> Explanation::ofThisRun(const JournalEntry &entry, const QList<JournalEntry> &ofCall)
{
    QList<ExplainedLine> result;
    if (const auto issued = Events::CodeIssued::read(entry)) {
        QString by = tr("not redeemed yet");
        for (const JournalEntry &other : ofCall) {
            if (const auto redeemed = Events::CodeRedeemed::read(other); redeemed && redeemed->code == issued->code)
                by = tr("%1, %2").arg(caller(redeemed->by), EventText::time(other.at));
        }
        result.append({ tr("Redeemed by"), by, std::nullopt });
    }
    if (const auto served = Events::MirrorServed::read(entry); served && served->fix)
        result.append({ tr("Fix"), *served->fix, std::nullopt });
    if (const auto rejected = Events::CodeRejected::read(entry); rejected && rejected->spentBy && rejected->spentAt) {
        result.append({ tr("Used by"),
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
