// SPDX-License-Identifier: MIT
// A page leaves while it asks. Holds when its question ends once and nothing of the page runs afterwards.
#include "tests/attacks/field.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/writefile.h"

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::AttackKinds {
namespace {

using Leave = std::function<void(Field &)>;

// The page asks; when the first question is shown it leaves. Afterwards everything works as before.
Verdict leaves(Field &field, const QString &ask, const Leave &leave, const Field::Opened &how = {})
{
    Field::Opened opened = how;
    opened.path = u"/leaving.html?ask="_s + ask;
    field.open(opened);
    if (!waitUntil([&field] { return field.presenter().shown() != nullptr; }))
        return Verdict::couldNotRun(u"nothing was asked"_s);
    leave(field);
    if (!waitUntil([&field] { return field.presenter().shown() == nullptr; }))
        return Verdict::broken(u"a question stays on the screen after its page has left"_s);
    // Time for callbacks that would run after the page's end.
    field.letRun(300ms);
    const QString trouble = field.trouble();
    return Verdict::of(trouble.isEmpty(), trouble);
}

void navigate(Field &field)
{
    waitForSignal(
        &field.page(), &QWebEnginePage::loadFinished, [&field] { field.value(u"location.href = 'quiet.html'; 0"_s); });
}

void reload(Field &field)
{
    // Loads a page that asks nothing, so that the reloaded page shows no question of its own.
    field.value(u"history.replaceState(0, '', 'quiet.html'); 0"_s);
    waitForSignal(&field.page(), &QWebEnginePage::loadFinished,
        [&field] { field.page().triggerAction(QWebEnginePage::ReloadAndBypassCache); });
}

void switchClient(Field &field)
{
    const ClientPlatform other = field.client() == ClientPlatform::Pc ? ClientPlatform::Ios : ClientPlatform::Pc;
    field.value(u"history.replaceState(0, '', 'quiet.html'); 0"_s);
    field.simulator().setClient(other);
    field.simulator().setClient(field.client());
    waitUntil([&field] { return field.presenter().shown() == nullptr; });
    waitForSignal(&field.page(), &QWebEnginePage::loadFinished,
        [&field] { field.page().open(field.simulator().appUrl().resolved(QUrl(u"/quiet.html"_s))); });
}

void killRenderer(Field &field)
{
    waitForSignal(&field.page(), &MiniAppPage::crashed,
        [&field] { kill(static_cast<pid_t>(field.page().renderProcessPid()), SIGKILL); });
    waitForSignal(&field.page(), &QWebEnginePage::loadFinished,
        [&field] { field.page().open(field.simulator().appUrl().resolved(QUrl(u"/quiet.html"_s))); });
}

// A file of the app changes, and the folder is watched.
Verdict leavesByWatch(Field &field)
{
    const QDir pages(inSource(u"tests/attacks/pages"_s));
    for (const QString &name : { u"index.html"_s, u"leaving.html"_s, u"lib.js"_s, u"quiet.html"_s })
        QFile::copy(pages.filePath(name), QDir(field.folder()).filePath(name));
    return leaves(field, u"cc"_s,
        [](Field &in) {
            waitForSignal(&in.page(), &QWebEnginePage::loadFinished, [&in] {
                writeFile(QDir(in.folder()).filePath(u"leaving.html"_s), "<!doctype html><title>new</title>");
            });
        },
        { {}, field.folder(), 0, [](SimulatorOptions &options) { options.run.reloadOnChange = true; } });
}

Verdict closesWindow(Field &field)
{
    field.open(u"/leaving.html?ask=aca"_s);
    if (!waitUntil([&field] { return field.presenter().shown() != nullptr; }))
        return Verdict::couldNotRun(u"nothing was asked"_s);
    field.closeWindow();
    field.letRun(300ms);
    return Verdict::held();
}

} // namespace

AttackKind leaving()
{
    AttackKind kind { u"leaving"_s, u"A page leaves while it asks"_s, {} };
    const Proof withdrawn(Weakness::StaleQuestions);
    const auto row = [&](const QString &name, const QString &tries, const std::function<Verdict(Field &)> &run,
                         const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient({ name, tries, withdrawn, run }, quick);
    };
    row(u"alerts-navigate"_s, u"Two alerts, then the page navigates."_s,
        [](Field &field) { return leaves(field, u"aa"_s, navigate); }, { ClientPlatform::Pc, ClientPlatform::Ios });
    row(u"consent-alert-navigate"_s, u"A consent and a waiting alert, then the page navigates."_s,
        [](Field &field) { return leaves(field, u"ca"_s, navigate); }, { ClientPlatform::Android });
    row(u"alert-consent-reload"_s, u"An alert and a waiting consent, then the page is reloaded."_s,
        [](Field &field) { return leaves(field, u"ac"_s, reload); });
    row(u"many-reload"_s, u"Consents and alerts in turn, then the page is reloaded."_s,
        [](Field &field) { return leaves(field, u"cacaca"_s, reload); }, { ClientPlatform::Harmony });
    row(u"alerts-killed"_s, u"Three alerts, then the renderer is killed."_s,
        [](Field &field) { return leaves(field, u"aaa"_s, killRenderer); });
    row(u"alerts-other-client"_s, u"A consent and two alerts, then the client is switched twice."_s,
        [](Field &field) { return leaves(field, u"caa"_s, switchClient); });
    row(u"consents-watch"_s, u"Two consents, then the app's folder changes and the page is loaded again."_s,
        leavesByWatch);
    kind.addForEachClient({ u"alerts-close"_s, u"An alert, a consent and an alert, then the window is closed."_s,
        Proof(u"an awaitable that ends with its owner is a type: there is no line to leave out"_s), closesWindow });
    return kind;
}

} // namespace MiniHost::AttackKinds
