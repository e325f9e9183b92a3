// SPDX-License-Identifier: MIT
// A page says its code wherever it can: none of it may stand in the journal, whose text people send to each other.
#include "tests/attacks/field.h"

#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"

#include <QCheckBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::Kinds {
namespace {

Verdict says(Field &field, const QString &where)
{
    field.open({ u"/masks.html?do="_s + where, {}, 0,
        [](SimulatorOptions &options) { options.exchange = ExchangeMode::Off; } });
    if (!waitUntil([&field] { return field.presenter().overlay() != nullptr; }))
        return Verdict::couldNotRun(u"no consent was asked"_s);
    ConsentPanel *panel = field.presenter().overlay()->panel();
    panel->agreement()->click();
    panel->allowButton()->click();
    // The page may navigate at once: the code is taken from the event that the platform tells, so from the page while it is there.
    QString code;
    for (int i = 0; i < 200 && code.isEmpty(); ++i)
        code =
            field.value(u"window.__code || new URLSearchParams(location.search).get('code') || ''"_s, 500ms).toString();
    if (code.size() < 12)
        return Verdict::couldNotRun(u"no code"_s);
    field.letRun(700ms);
    const QByteArray journal = toJsonLines(field.entries());
    if (!journal.contains(code.left(4).toUtf8()))
        return Verdict::couldNotRun(u"the journal does not speak of the code"_s);
    for (const QByteArray &line : journal.split('\n')) {
        if (line.contains(code.toUtf8()))
            return Verdict::broken(QString::fromUtf8(line.left(300)));
    }
    return Verdict::held();
}

} // namespace

AttackKind masks()
{
    AttackKind kind { u"masks"_s, u"A page says its code wherever it can"_s, {} };
    const auto row = [&](const QString &where, const QString &tries, const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient(
            { where, tries, Weakness::BareAddresses, [where](Field &field) { return says(field, where); } }, quick);
    };
    row(u"fetch"_s, u"In the query of a request to the outside, as authCode."_s, { ClientPlatform::Android });
    row(u"fetchname"_s, u"In the query of a request to the outside, under a name of its own."_s);
    row(u"fetchpath"_s, u"In the path of a request to the outside."_s);
    row(u"openlink"_s, u"In the query of a page over the page."_s, { ClientPlatform::Ios });
    row(u"openlinkhash"_s, u"Behind the # of a page over the page."_s);
    row(u"console"_s, u"On the console."_s, { ClientPlatform::Pc });
    row(u"consoleobject"_s, u"On the console, in the whole answer."_s);
    row(u"thrown"_s, u"In an exception nobody catches."_s);
    row(u"settitle"_s, u"In the title."_s);
    row(u"alert"_s, u"In an alert."_s);
    row(u"navigate"_s, u"In the query of its next page."_s);
    row(u"navigateout"_s, u"In the query of a page of the outside."_s);
    row(u"storage"_s, u"In the client's storage."_s);
    row(u"modal"_s, u"In the title and query of a modal page."_s);
    row(u"unknown"_s, u"In the arguments of a call that does not exist."_s);
    return kind;
}

} // namespace MiniHost::Kinds
