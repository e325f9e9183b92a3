// SPDX-License-Identifier: MIT
#include "app/scenario/pagedriver.h"

#include "app/scenario/matching.h"
#include "app/session/stage.h"
#include "web/container/miniapppage.h"
#include "web/container/scripttext.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString script(const QString &name, const QJsonObject &values = {})
{
    return scriptText(u":/minihost/scenario/scripts/%1.js"_s.arg(name), values);
}

constexpr auto lookAtPageEvery = 4ms;
constexpr auto clickIsLostAfter = 500ms;

} // namespace

PageDriver::PageDriver(MiniAppPage &page, Stage &stage, Waits &waits, Milliseconds patience)
    : m_page(page)
    , m_stage(stage)
    , m_waits(waits)
    , m_patience(patience)
{
    connect(&page, &QWebEnginePage::loadFinished, this, [this](bool ok) {
        m_isAlive = true; // also after a failed load: the page keeps the old document, or has an empty one
        Q_EMIT loadEnded(ok);
    });
    connect(&page, &MiniAppPage::failed, this,
        [this](const QUrl &url, const QString &reason) { m_loadProblem = u"%1: %2"_s.arg(url.toString(), reason); });
    connect(&page, &MiniAppPage::crashed, this, [this] {
        m_isAlive = false;
        if (!std::exchange(m_isToBeKilled, false))
            Q_EMIT crashed();
    });
}

Task<StepResult> PageDriver::awaitLoad(std::function<void()> begin)
{
    const Waits::Wait<bool> ended(m_waits);
    m_loadProblem.clear();
    const auto connection = connect(this, &PageDriver::loadEnded, &m_waits, [ended](bool ok) { ended.resolve(ok); });
    begin();
    const std::optional<bool> ok = co_await ended;
    disconnect(connection);
    if (!ok)
        co_return stepFailed(u"the page to load"_s, u"the run ended first"_s, ExitCode::PageFailed);
    if (!*ok)
        co_return stepFailed(u"the page to load"_s, m_loadProblem, ExitCode::PageFailed);
    co_return {};
}

Task<StepResult> PageDriver::load(QUrl url)
{
    return awaitLoad([this, url] { m_page.open(url); });
}

Task<StepResult> PageDriver::reload()
{
    return awaitLoad([this] { m_page.reload(); });
}

Task<std::optional<QJsonValue>> PageDriver::evaluate(QString expression, ScriptWorld world)
{
    if (!m_isAlive)
        co_return std::nullopt;
    const Waits::Wait<QString> answered(m_waits);
    const QString asked = scriptText(u":/minihost/scenario/scripts/asjson.js"_s, {}, expression);
    runScript(m_page, world, asked, [answered](const QVariant &text) { answered.resolve(text.toString()); });
    const std::optional<QString> text = co_await answered;
    if (!text)
        co_return std::nullopt;
    co_return valueFromText(*text)[0];
}

Task<bool> PageDriver::roundTrip()
{
    const auto there = co_await evaluate(u"0"_s, ScriptWorld::Driver);
    co_return there.has_value();
}

Task<bool> PageDriver::begin(QString name, QString promise)
{
    const QString started = scriptText(u":/minihost/scenario/scripts/begin.js"_s, { { "NAME"_L1, name } }, promise);
    const auto begun = co_await evaluate(started, ScriptWorld::Page);
    co_return begun && begun->toInt() == 1;
}

Task<QJsonValue> PageDriver::outcome(QString name)
{
    const QString question = script(u"outcome"_s, { { "NAME"_L1, name } });
    const auto value = co_await evaluate(question, ScriptWorld::Page);
    // undefined arrives as null.
    if (!value || value->isNull())
        co_return QJsonValue(QJsonValue::Undefined);
    co_return *value;
}

Task<tl::expected<QPointF, StepFailure>> PageDriver::findTarget(QString selector)
{
    const SystemClock clock;
    const Instant deadline = clock.now() + m_patience;
    for (;;) {
        const QString question = script(u"find"_s, { { "SELECTOR"_L1, selector } });
        const auto found = co_await evaluate(question, ScriptWorld::Driver);
        const QString wanted = u"an element %1 that can be clicked"_s.arg(selector);
        if (!found)
            co_return stepFailed(wanted, u"no page"_s);
        if (found->isUndefined())
            co_return stepFailed(wanted, u"the selector is not valid"_s);
        const QJsonValue place = *found;
        if (place["problem"_L1].isUndefined())
            co_return QPointF(place["x"_L1].toDouble(), place["y"_L1].toDouble());
        if (clock.now() >= deadline)
            co_return stepFailed(wanted, place["problem"_L1].toString());
        co_await m_waits.pause(lookAtPageEvery);
    }
}

Task<StepResult> PageDriver::click(QString selector)
{
    const SystemClock clock;
    const Instant deadline = clock.now() + m_patience;
    const QString arrivals = script(u"arrivals"_s);
    while (clock.now() < deadline) {
        const auto target = co_await findTarget(selector);
        if (!target)
            co_return tl::unexpected(target.error());
        const auto before = co_await evaluate(arrivals, ScriptWorld::Driver);
        m_stage.click(*target);
        const Instant lost = clock.now() + clickIsLostAfter;
        while (clock.now() < lost) {
            const auto now = co_await evaluate(arrivals, ScriptWorld::Driver);
            if (!now)
                co_return stepFailed(u"the page to be there"_s, u"it has gone"_s, ExitCode::PageFailed);
            if (*now != *before)
                co_return {};
            co_await m_waits.pause(lookAtPageEvery);
        }
    }
    co_return stepFailed(u"a click on %1 to arrive"_s.arg(selector), u"the page got no click"_s);
}

Task<StepResult> PageDriver::type(QString selector, QString text)
{
    const auto clicked = co_await click(selector);
    if (!clicked)
        co_return clicked;
    m_stage.type(text);
    const QString question = script(u"typed"_s, { { "SELECTOR"_L1, selector } });
    const SystemClock clock;
    const Instant deadline = clock.now() + m_patience;
    QString seen;
    while (clock.now() < deadline) {
        const auto value = co_await evaluate(question, ScriptWorld::Driver);
        if (!value)
            co_return stepFailed(u"the page to be there"_s, u"it has gone"_s, ExitCode::PageFailed);
        seen = value->toString();
        if (seen.endsWith(text))
            co_return {};
        co_await m_waits.pause(lookAtPageEvery);
    }
    co_return stepFailed(u"%1 to hold what was typed: %2"_s.arg(selector, text), seen);
}

} // namespace MiniHost
