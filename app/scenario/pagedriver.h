// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"
#include "app/scenario/waits.h"
#include "web/container/scriptworld.h"

#include <QJsonValue>
#include <QPointF>
#include <QUrl>

namespace MiniHost {

class MiniAppPage;
class Stage;

// Finds elements of a page, clicks and reads them, for the steps. Its scripts run in a script world of their own; the page sees only trusted
// events.
class PageDriver final : public QObject
{
    Q_OBJECT

public:
    // `patience`: the longest wait for an element to appear, and for a click to arrive.
    PageDriver(MiniAppPage &page, Stage &stage, Waits &waits, Milliseconds patience = 5s);

    bool isAlive() const { return m_isAlive; } // whether the page has a document and a process
    void willBeKilled() { m_isToBeKilled = true; }

    // Loads the address (empty: the current page again) and waits for the end of the load.
    Task<StepResult> load(QUrl url);
    Task<StepResult> reload();

    // The value of an expression, converted by JSON. Undefined: it is undefined, or threw. nullopt: the page has ended.
    Task<std::optional<QJsonValue>> evaluate(QString expression, ScriptWorld world);
    // Waits until the page has handled all earlier requests.
    Task<bool> roundTrip();
    // Evaluates an expression; the result of its promise, or its value, is kept under `name` in the page.
    Task<bool> begin(QString name, QString promise);
    // The result under this name: {"value": …} ("value" is missing for undefined) or {"error": "…"}; undefined while the promise is pending.
    Task<QJsonValue> outcome(QString name);

    // Scrolls to the element, waits until it can be clicked, clicks, and waits until the page has received the click.
    Task<StepResult> click(QString selector);
    Task<StepResult> type(QString selector, QString text);

Q_SIGNALS:
    void loadEnded(bool ok);
    void crashed();

private:
    Task<tl::expected<QPointF, StepFailure>> findTarget(QString selector);
    Task<StepResult> awaitLoad(std::function<void()> begin);

    MiniAppPage &m_page;
    Stage &m_stage;
    Waits &m_waits;
    const Milliseconds m_patience;
    bool m_isAlive = false;
    bool m_isToBeKilled = false;
    QString m_loadProblem;
};

} // namespace MiniHost
