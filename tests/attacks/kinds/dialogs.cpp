// SPDX-License-Identifier: MIT
// A page asks through functions of the engine: alert, file and colour inputs, beforeunload, popups, HTTP
// authentication.
#include "app/desktop/client/clientframe.h"
#include "tests/attacks/field.h"

#include <QJsonArray>
#include <QTest>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::AttackKinds {
namespace {

QJsonObject step(const QString &name, const QJsonValue &value)
{
    return { { name, value } };
}

QJsonObject waitForState(const QString &text)
{
    return step(u"waitFor"_s,
        QJsonObject { { u"page"_s, QJsonObject { { u"selector"_s, u"#state"_s }, { u"text"_s, text } } } });
}

// Holds when the run ends by itself, the scenario after this one passes and the report is written; with `passes`, also
// when this scenario passes.
Verdict endsWell(Field &field, const QJsonArray &steps, bool passes)
{
    const Field::Tested tested =
        field.test({ { u"steps"_s, steps }, { u"exchange"_s, u"off"_s } }, { u"--timeout"_s, u"15"_s });
    const QString tail = (tested.run.output + tested.run.errors).right(300).simplified();
    if (tested.run.exitCode < 0)
        return Verdict::broken(u"crashed, or did not end: "_s + tail);
    if (tested.junit.isEmpty())
        return Verdict::broken(u"no report: "_s + tail);
    if (!tested.hasNextPassed)
        return Verdict::broken(u"breaks the next scenario: "_s + tail);
    if (tested.run.exitCode == 5)
        return Verdict::broken(u"ends by the time-out: "_s + tail);
    return Verdict::of(!passes || tested.run.exitCode == 0, tail);
}

Verdict clicks(Field &field, const QString &selector, const QString &state)
{
    QJsonArray steps { step(u"open"_s, u"/dialogs.html"_s), step(u"click"_s, selector) };
    if (state.isEmpty())
        steps.append(step(u"evaluate"_s, u"new Promise(done => setTimeout(done, 500))"_s));
    else
        steps.append(waitForState(state));
    return endsWell(field, steps, true);
}

// The page asks a question in the window. Holds when the rest of the window stays usable.
Verdict isNotModal(Field &field)
{
    field.open(u"/dialogs.html?do=alert"_s);
    field.letRun(1500ms);
    if (const QWidget *modal = QApplication::activeModalWidget())
        return Verdict::broken(u"the whole program waits for a modal dialog: %1"_s.arg(
            QLatin1StringView(modal->metaObject()->className())));
    return Verdict::of(field.window().isEnabled(), u"the window is disabled"_s);
}

// The page asks questions in an endless loop. Holds when it can still be left, reloaded and closed.
Verdict endsLoop(Field &field, const QString &what)
{
    field.open(u"/dialogs.html?do="_s + what);
    field.letRun(1500ms);
    if (QApplication::activeModalWidget())
        return Verdict::broken(u"the whole program waits for a modal dialog"_s);
    // Checked from outside only, because the page's script is still waiting in its loop.
    const QString trouble = field.leave();
    return Verdict::of(trouble.isEmpty(), trouble);
}

Verdict fitsTheScreen(Field &field)
{
    field.open(u"/dialogs.html?do=large"_s);
    field.letRun(2s);
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &field.window()
            && widget->height() > field.window().screen()->size().height())
            return Verdict::broken(u"a dialog with a height of %1 pixels"_s.arg(widget->height()));
    }
    return Verdict::of(!QApplication::activeModalWidget(), u"the whole program waits for a modal dialog"_s);
}

// A touch on a <select>, then on an option of the opened list.
Verdict opensByTouch(Field &field)
{
    field.open(
        { u"/dialogs.html"_s, {}, 0, [](SimulatorOptions &options) { options.client.environment.touch = true; } });
    const QRectF box = [&field] {
        const QVariantList at =
            field
                .value(
                    u"(({ x, y, width, height }) => [x, y, width, height])(document.getElementById('select').getBoundingClientRect())"_s)
                .toList();
        return at.size() == 4 ? QRectF(at[0].toDouble(), at[1].toDouble(), at[2].toDouble(), at[3].toDouble())
                              : QRectF();
    }();
    if (box.isEmpty())
        return Verdict::couldNotRun(u"no <select> in the page"_s);
    QWidget *target = field.window().frame()->view()->focusProxy();
    if (!target)
        return Verdict::couldNotRun(u"nothing to click on"_s);
    const double scale = field.window().frame()->view()->width() / field.value(u"innerWidth"_s).toDouble();
    QTest::mouseClick(target, Qt::LeftButton, {}, (box.center() * scale).toPoint());
    field.letRun(700ms);
    for (int i = 0; i < 3; ++i) {
        if (QWidget *popup = QApplication::activePopupWidget())
            QTest::mouseClick(popup, Qt::LeftButton, {}, popup->rect().center());
        else
            QTest::mouseClick(target, Qt::LeftButton, {}, (box.center() * scale).toPoint() + QPoint(0, 20));
        field.letRun(300ms);
    }
    QTest::keyClick(target, Qt::Key_Escape);
    field.letRun(200ms);
    const QString trouble = field.trouble();
    return Verdict::of(trouble.isEmpty(), trouble);
}

} // namespace

AttackKind dialogs()
{
    AttackKind kind { u"dialogs"_s, u"A page asks through functions of the engine"_s, {} };
    const Proof ours(Weakness::EngineBoxes);
    const Proof byEngine(u"the engine has no box for it that a hook of ours could let through"_s);
    const auto row = [&](const QString &name, const Proof &proof, const QString &tries,
                         const std::function<Verdict(Field &)> &run, const QList<ClientPlatform> &quick = {}) {
        const std::chrono::seconds time { name.startsWith("test"_L1) ? 75 : 40 };
        kind.addForEachClient({ name, tries, proof, run, false, time }, quick);
    };
    row(u"test-alert"_s, ours, u"alert() in `minihost test`."_s,
        [](Field &field) { return clicks(field, u"#alert"_s, u"after"_s); }, { ClientPlatform::Ios });
    row(u"test-ask"_s, ours, u"confirm() and prompt() in `minihost test`."_s,
        [](Field &field) { return clicks(field, u"#ask"_s, u"after"_s); });
    row(u"test-beforeunload"_s, byEngine, u"A page with a beforeunload question, in `minihost test`."_s,
        [](Field &field) {
            return endsWell(field,
                { step(u"open"_s, u"/dialogs.html"_s), step(u"click"_s, u"#stay"_s),
                    step(u"open"_s, u"/quiet.html"_s) },
                true);
        });
    row(u"test-file"_s, ours, u"<input type=file> in `minihost test`."_s,
        [](Field &field) { return clicks(field, u"#file"_s, {}); });
    row(u"test-colour"_s, byEngine, u"<input type=color> in `minihost test`."_s,
        [](Field &field) { return clicks(field, u"#colour"_s, {}); });
    row(u"test-popups"_s, byEngine, u"<input type=date>, a list and a <select> in `minihost test`."_s,
        [](Field &field) {
            return endsWell(field,
                { step(u"open"_s, u"/dialogs.html"_s), step(u"click"_s, u"#date"_s), step(u"click"_s, u"#list"_s),
                    step(u"click"_s, u"#select"_s), step(u"open"_s, u"/quiet.html"_s) },
                true);
        });
    row(u"window-alert"_s, ours, u"alert() in the window: is the rest of it usable?"_s, isNotModal,
        { ClientPlatform::Pc });
    row(u"window-alert-loop"_s, ours, u"alert() without end in the window, which is then left."_s,
        [](Field &field) { return endsLoop(field, u"loop"_s); }, { ClientPlatform::Android });
    row(u"window-confirm-loop"_s, ours, u"confirm() until it is agreed to, in the window, which is then left."_s,
        [](Field &field) { return endsLoop(field, u"confirmloop"_s); });
    row(u"window-print"_s, byEngine, u"print() in the window, which is then left."_s,
        [](Field &field) { return endsLoop(field, u"print"_s); });
    row(u"window-large"_s, ours, u"An alert of 5,000 lines in the window."_s, fitsTheScreen);
    row(u"window-select-touch"_s, Weakness::EndlessTouch, u"A touch on a <select>, and on the opened list."_s,
        opensByTouch, { ClientPlatform::Harmony });
    return kind;
}

} // namespace MiniHost::AttackKinds
