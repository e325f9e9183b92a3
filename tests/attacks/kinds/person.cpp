// SPDX-License-Identifier: MIT
// A page makes a user press or believe something that the user did not intend.
#include "bridge/core/events/client.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/tokens.h"
#include "tests/attacks/field.h"

#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/client/clientframe.h"
#include "app/desktop/inspector/journalmodel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::AttackKinds {
namespace {

void press(QWidget *widget, QPoint at = {})
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, at.isNull() ? widget->rect().center() : at);
}

// A user who presses quickly, with the program's default guard: `gap` after the agreement comes Allow.
Verdict pressesQuickly(Field &field, std::chrono::milliseconds beforeAgreement, std::chrono::milliseconds gap)
{
    field.open({ u"/person.html?do=consent"_s, {}, -1,
        [](SimulatorOptions &options) { options.run.exchange = ExchangeMode::Off; } });
    if (!waitUntil([&field] { return field.presenter().overlay() != nullptr; }))
        return Verdict::couldNotRun(u"no consent was asked"_s);
    const QPointer<ConsentPanel> panel = field.presenter().overlay()->panel();
    field.letRun(beforeAgreement);
    // The panel of pc has no agreement: there both presses are on Allow.
    if (QCheckBox *agreement = panel->agreement())
        press(agreement, QPoint(8, agreement->height() / 2));
    else
        press(panel->allowButton());
    field.letRun(gap);
    if (panel)
        press(panel->allowButton());
    field.letRun(700ms);
    if (field.count(Events::CodeIssued::Kind) > 0)
        return Verdict::broken(u"a code for presses %1 ms apart"_s.arg(gap.count()));
    return Verdict::held();
}

Verdict pressesKeys(Field &field)
{
    field.open({ u"/person.html?do=consent"_s, {}, -1,
        [](SimulatorOptions &options) { options.run.exchange = ExchangeMode::Off; } });
    if (!waitUntil([&field] { return field.presenter().overlay() != nullptr; }))
        return Verdict::couldNotRun(u"no consent was asked"_s);
    // The keys of a user who goes on typing without noticing the question.
    for (const int key : { Qt::Key_Tab, Qt::Key_Space, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Space, Qt::Key_Space,
             Qt::Key_Return, Qt::Key_Enter }) {
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, static_cast<Qt::Key>(key));
        field.letRun(20ms);
    }
    QTest::keyClick(&field.window(), Qt::Key_A, Qt::AltModifier);
    QTest::keyClick(&field.window(), Qt::Key_L, Qt::AltModifier);
    field.letRun(500ms);
    return Verdict::of(field.count(Events::CodeIssued::Kind) == 0, u"a code for keys that were typed on"_s);
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const ushort u = c.unicode();
        return (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7f && u < 0xa0) || (u >= 0x200e && u <= 0x200f)
            || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
    });
}

// All texts of labels and buttons of the window.
QStringList saidIn(const QWidget &window)
{
    QStringList said { window.windowTitle() };
    for (const QLabel *label : window.findChildren<QLabel *>())
        said += label->text();
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        said += button->text();
    return said;
}

Verdict turnsWords(Field &field)
{
    field.open(u"/person.html?do=bidi"_s);
    if (!field.recorded(Events::ChromeChanged::Kind))
        return Verdict::couldNotRun(u"no title was set"_s);
    field.letRun(300ms);
    for (const QString &text : saidIn(field.window())) {
        if (hasControl(text))
            return Verdict::broken(
                u"the window says "_s + QString::fromLatin1(text.toUtf8().toPercentEncoding(" ()")).left(100));
    }
    return Verdict::held();
}

// A row of the journal and its tool tip show plain text: no markup and no pictures of this machine.
Verdict writesMarkup(Field &field)
{
    field.open(u"/person.html?do=markup"_s);
    if (!field.recorded(Events::ConsoleMessage::Kind))
        return Verdict::couldNotRun(u"nothing on the console"_s);
    field.letRun(500ms);
    int looked = 0;
    for (const auto *view : field.window().findChildren<QAbstractItemView *>()) {
        if (!view->model())
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QString tip = view->model()->index(row, column).data(Qt::ToolTipRole).toString();
                ++looked;
                if (Qt::mightBeRichText(tip) && tip.contains("<img"_L1))
                    return Verdict::broken(u"a tool tip is markup: "_s + tip.left(120));
            }
        }
    }
    return looked > 0 ? Verdict::held() : Verdict::couldNotRun(u"no rows"_s);
}

Verdict alertsMarkup(Field &field)
{
    field.open(u"/person.html?do=alertmarkup"_s);
    if (!waitUntil([&field] { return field.presenter().shown() != nullptr; }))
        return Verdict::couldNotRun(u"no alert"_s);
    for (const QLabel *label : field.presenter().shown()->findChildren<QLabel *>()) {
        if (Qt::mightBeRichText(label->text()) && label->textFormat() != Qt::PlainText)
            return Verdict::broken(u"a label is markup: "_s + label->text().left(120));
    }
    return Verdict::held();
}

// The page fills the screen with an imitation of the client. Holds when the window's bars stay visible.
Verdict fillsTheScreen(Field &field)
{
    field.open(u"/person.html?do=fullscreen"_s);
    QWidget *target = field.window().frame()->view()->focusProxy();
    if (!target)
        return Verdict::couldNotRun(u"nothing to click on"_s);
    press(target);
    field.letRun(700ms);
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->isFullScreen())
            return Verdict::broken(u"a window fills the screen"_s);
    }
    const QWidget *view = field.window().frame()->view();
    return Verdict::of(
        view->window() == &field.window() && view->size() != field.window().size(), u"the page fills the window"_s);
}

// `minihost test` prints what the page throws. Holds when the output has no control characters of a terminal.
Verdict commandsTheTerminal(Field &field)
{
    const QJsonArray steps { QJsonObject { { u"open"_s, u"/quiet.html"_s } },
        QJsonObject { { u"evaluate"_s,
            u"(() => { throw new Error('\\u001b[2J\\u001b[31mpassed\\u009b2J\\u202eevil') })()"_s } } };
    const Field::Tested tested = field.test({ { u"steps"_s, steps } });
    if (tested.run.exitCode != 1)
        return Verdict::couldNotRun(u"exit code %1: %2"_s.arg(tested.run.exitCode).arg(tested.run.errors.left(200)));
    if (hasControl(tested.run.output) || hasControl(tested.run.errors))
        return Verdict::broken(u"the terminal is sent control characters"_s);
    return Verdict::of(!hasControl(QString::fromUtf8(tested.junit)), u"the report has control characters"_s);
}

} // namespace

AttackKind person()
{
    AttackKind kind { u"person"_s, u"A user presses or believes something unintended"_s, {} };
    const Proof none(u"no single protection of the program's to leave out"_s);
    const auto row = [&](const QString &name, const QString &tries, const std::function<Verdict(Field &)> &run,
                         const Proof &proof, const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient({ name, tries, proof, run }, quick);
    };
    row(u"click-through"_s, u"A click on the agreement right after the consent opens, and one on Allow 150 ms later."_s,
        [](Field &field) { return pressesQuickly(field, 0ms, 150ms); }, Weakness::NoConsentGuard,
        { ClientPlatform::Pc });
    row(u"click-agree-allow"_s,
        u"A click on the agreement, and one on Allow 150 ms later, when the first guard is over."_s,
        [](Field &field) { return pressesQuickly(field, 700ms, 150ms); }, Weakness::NoConsentGuard,
        { ClientPlatform::Ios });
    row(u"typed-on"_s, u"Keys of a user who goes on typing when the consent appears."_s, pressesKeys, none);
    row(u"bidi"_s, u"A title that changes the text direction of the words around it."_s, turnsWords,
        Weakness::RawForeignText);
    row(u"tooltip"_s, u"Markup with a picture of this machine in a console message."_s, writesMarkup,
        Weakness::RichForeignText);
    row(u"alert-markup"_s, u"Markup in an alert."_s, alertsMarkup, none);
    row(u"fullscreen"_s, u"An imitation of the consent that fills the screen."_s, fillsTheScreen, none);
    row(u"terminal"_s, u"Control characters in an exception that `minihost test` prints."_s, commandsTheTerminal,
        Weakness::RawForeignText);
    return kind;
}

} // namespace MiniHost::AttackKinds
