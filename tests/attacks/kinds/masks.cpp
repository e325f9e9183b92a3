// SPDX-License-Identifier: MIT
// The page writes its authorization code wherever it can: the code must not be in the journal, which users share.
#include "tests/attacks/field.h"

#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"

#include <QCheckBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::AttackKinds {
namespace {

Verdict says(Field &field, const QString &where)
{
    field.open({ u"/masks.html?do="_s + where, {}, 0,
        [](SimulatorOptions &options) { options.run.exchange = ExchangeMode::Off; } });
    if (!waitUntil([&field] { return field.presenter().overlay() != nullptr; }))
        return Verdict::couldNotRun(u"no consent was asked"_s);
    ConsentPanel *panel = field.presenter().overlay()->panel();
    panel->agree();
    panel->allowButton()->click();
    // The page may navigate at once, so the code is read from the open platform's signal, or from the page before that.
    QString code;
    for (int i = 0; i < 200 && code.isEmpty(); ++i)
        code =
            field.value(u"window.__code || new URLSearchParams(location.search).get('code') || ''"_s, 500ms).toString();
    if (code.size() < 12)
        return Verdict::couldNotRun(u"no code"_s);
    field.letRun(700ms);
    const QByteArray journal = toJsonLines(field.entries());
    if (!journal.contains(code.left(4).toUtf8()))
        return Verdict::couldNotRun(u"the journal has no entry with the code"_s);
    for (const QByteArray &line : journal.split('\n')) {
        if (line.contains(code.toUtf8()))
            return Verdict::broken(QString::fromUtf8(line.left(300)));
    }
    return Verdict::held();
}

} // namespace

AttackKind masks()
{
    AttackKind kind { u"masks"_s, u"A page writes its code wherever it can"_s, {} };
    const auto row = [&](const QString &where, const QString &tries, const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient(
            { where, tries, Weakness::BareAddresses, [where](Field &field) { return says(field, where); } }, quick);
    };
    row(u"fetch"_s, u"In the query of a request to the outside, as authCode."_s, { ClientPlatform::Android });
    row(u"fetchname"_s, u"In the query of a request to the outside, under another name."_s);
    row(u"fetchpath"_s, u"In the path of a request to the outside."_s);
    row(u"openlink"_s, u"In the query of a page that the page opens."_s, { ClientPlatform::Ios });
    row(u"openlinkhash"_s, u"In the fragment of a page that the page opens."_s);
    row(u"console"_s, u"On the console."_s, { ClientPlatform::Pc });
    row(u"consoleobject"_s, u"On the console, in the whole answer."_s);
    row(u"thrown"_s, u"In an uncaught exception."_s);
    row(u"settitle"_s, u"In the title."_s);
    row(u"alert"_s, u"In an alert."_s);
    row(u"navigate"_s, u"In the query of its next page."_s);
    row(u"navigateout"_s, u"In the query of a page of the outside."_s);
    row(u"storage"_s, u"In the client's storage."_s);
    row(u"modal"_s, u"In the title and query of a modal page."_s);
    row(u"unknown"_s, u"In the arguments of a call that does not exist."_s);
    return kind;
}

} // namespace MiniHost::AttackKinds
