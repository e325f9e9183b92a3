// SPDX-License-Identifier: MIT
// A page makes too much of something. Holds when the program stays small, its window answers and the page can be left.
#include "app/session/clientsession.h"
#include "bridge/core/events/page.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/core/limits.h"
#include "tests/attacks/field.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::AttackKinds {
namespace {

// The most that the program may grow.
constexpr int megabytes = 100;
// The most that an event may wait; the machine may run other programs.
constexpr auto patience = 1000ms;
// How long the flood lasts.
constexpr auto flood = 6s;

// The page floods; then another page is loaded and must work.
Verdict floods(Field &field, const QString &what)
{
    field.open(u"/floods.html?do="_s + what);
    field.longestPause();
    const QDeadlineTimer end(flood);
    int grown = 0;
    while (!end.hasExpired() && grown <= megabytes) {
        field.letRun(200ms);
        grown = std::max(grown, field.grownMegabytes());
    }
    const auto pause = field.longestPause();
    if (grown > megabytes)
        return Verdict::broken(u"grows by %1 MB"_s.arg(grown));
    if (const qsizetype depth = field.simulator().client().pages().depth(); depth > Limit::PageDepth)
        return Verdict::broken(u"%1 stacked pages"_s.arg(depth));
    if (pause > patience)
        return Verdict::broken(u"an event waits for %1 ms"_s.arg(pause.count()));
    const QString trouble = field.leave();
    return Verdict::of(trouble.isEmpty(),
        trouble.isEmpty() ? u"grows by %1 MB, an event waits for %2 ms"_s.arg(grown).arg(pause.count()) : trouble);
}

// The journal keeps a part of what a page sends, and exports that part.
Verdict fillsAnEntry(Field &field)
{
    field.open(u"/floods.html?do=once"_s);
    if (!field.becomesTrue(u"window.__done === true"_s))
        return Verdict::couldNotRun(u"the call was not answered"_s);
    qint64 largest = 0;
    for (const JournalEntry &entry : field.entries())
        largest = std::max(largest, jsonSize(entry.detail));
    return Verdict::of(largest <= 2 * Limit::EntryBytes, u"an entry of %1 bytes"_s.arg(largest));
}

// A page that does not answer is reported to the user, who may end it.
Verdict isToldOf(Field &field)
{
    field.open(u"/floods.html?do=hang"_s);
    return Verdict::of(field.recorded(Events::PageHangs::Kind), u"nobody is told of it"_s);
}

// Closing the window ends all its pages, also a page that does not answer.
Verdict closesWhileItHangs(Field &field)
{
    field.open(u"/floods.html?do=hang"_s);
    field.letRun(1s);
    field.longestPause();
    field.closeWindow();
    const auto pause = field.longestPause();
    return Verdict::of(pause < 5s, u"closing takes %1 ms"_s.arg(pause.count()));
}

} // namespace

AttackKind floods()
{
    AttackKind kind { u"floods"_s, u"A page makes too much of something"_s, {} };
    const Proof byEngine(
        u"the engine's own pace is enough, or several limits of limits.def stand against it and leaving one out is not enough"_s);
    const Proof panels(Weakness::UnboundedPanels);
    const auto row = [&](const QString &what, const Proof &proof, const QString &tries,
                         const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient({ what, tries, proof, [what](Field &field) { return floods(field, what); }, false,
                                  std::chrono::seconds(60) },
            quick);
    };
    row(u"arguments"_s, byEngine, u"Calls with 900 KB of arguments, one after the other."_s,
        { ClientPlatform::Android });
    row(u"openauth"_s, byEngine, u"openAuth with 900 KB, one after the other."_s);
    row(u"calls"_s, byEngine, u"Small calls, one after the other."_s);
    row(u"waiting"_s, byEngine, u"20,000 alerts that wait for each other."_s);
    row(u"sync"_s, byEngine, u"openAuth in a loop that waits for nothing."_s);
    row(u"console"_s, byEngine, u"console.log in a loop."_s, { ClientPlatform::Ios });
    row(u"consolebig"_s, byEngine, u"console.log of 20 MB in a loop."_s);
    row(u"title"_s, byEngine, u"document.title in a loop."_s);
    row(u"settitle"_s, byEngine, u"setTitle with 900 KB, one after the other."_s);
    row(u"toast"_s, byEngine, u"Toasts of 300 KB for an hour each."_s);
    row(u"sheet"_s, panels, u"An action sheet of 60,000 rows."_s, { ClientPlatform::Harmony });
    row(u"labels"_s, panels, u"A confirm with 20,000 buttons."_s);
    row(u"chosen"_s, byEngine, u"A list of 30,000 rows to choose from."_s);
    row(u"menu"_s, byEngine, u"A menu of 20,000 items."_s);
    row(u"alert"_s, byEngine, u"An alert of 800 KB."_s, { ClientPlatform::Pc });
    row(u"pictures"_s, byEngine, u"60,000 pictures to look at."_s);
    row(u"windows"_s, Weakness::UnboundedPages, u"40 pages over the page, at once."_s);
    row(u"hash"_s, byEngine, u"A new #fragment in a loop."_s);
    row(u"geolocation"_s, byEngine, u"2,000 watchers of the place, each told once a millisecond."_s);
    row(u"buttons"_s, byEngine, u"2,000 buttons in the title bar, one after the other."_s);
    row(u"storage"_s, byEngine, u"10 MB in the client's storage, and then small changes in a loop."_s);
    row(u"stored"_s, byEngine, u"A stored value of 900 KB, read in a loop."_s);
    row(u"date"_s, byEngine, u"A date picker with a format of 500 KB."_s);
    row(u"clipboard"_s, byEngine, u"The clipboard, written in a loop."_s);
    row(u"history"_s, byEngine, u"history.pushState in a loop."_s);
    row(u"titles"_s, byEngine, u"Changes of title and button in a loop."_s);
    row(u"alerts"_s, byEngine, u"alert() in a loop."_s);
    row(u"reload"_s, byEngine, u"A page that reloads itself in a loop."_s);
    row(u"leaving"_s, byEngine, u"Two pages that load each other in a loop."_s);
    row(u"unload"_s, byEngine, u"A page with a beforeunload question that leaves in a loop."_s);
    row(u"picture"_s, byEngine, u"A picture of 256 million pixels."_s);
    row(u"memory"_s, byEngine, u"Allocations in a loop."_s);
    row(u"errors"_s, byEngine, u"Uncaught errors of 20 KB in a loop."_s);
    row(u"requests"_s, byEngine, u"Requests to the outside in a loop."_s);
    row(u"frames"_s, byEngine, u"Frames that are added, call openAuth and are removed."_s);
    row(u"popups"_s, byEngine, u"window.open in a loop."_s);
    row(u"select"_s, byEngine, u"A file chooser, opened in a loop."_s);
    row(u"hang"_s, byEngine, u"A loop that never ends, and then another page."_s);
    kind.addForEachClient(
        { u"entry"_s, u"One call with 900 KB of arguments."_s, Weakness::UnboundedJournal, fillsAnEntry });
    kind.addForEachClient(
        { u"hang-told"_s, u"A loop that never ends, without a report to the user."_s, Weakness::NoWatchdog, isToldOf });
    kind.addForEachClient(
        { u"hang-close"_s, u"A loop that never ends, and then the window is closed."_s, byEngine, closesWhileItHangs });
    return kind;
}

} // namespace MiniHost::AttackKinds
