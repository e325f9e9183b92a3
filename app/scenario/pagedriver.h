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

// Finds, touches and asks a page, for the steps. What it needs there it keeps in a script world of its own; the page
// notices nothing but trusted events.
class PageDriver final : public QObject
{
    Q_OBJECT

public:
    // `patience`: how long an element may take to be there, and a click to arrive.
    PageDriver(MiniAppPage &page, Stage &stage, Waits &waits, Milliseconds patience = 5s);

    bool isAlive() const { return m_isAlive; } // a document is there, and a process behind it
    void willBeKilled() { m_isToBeKilled = true; }

    // Loads (the current page again without an address), and waits for the end of it.
    Task<StepResult> load(QUrl url);
    Task<StepResult> reload();

    // An expression's value, through JSON: undefined when it is or when it throws, nothing when no page is there any more.
    Task<std::optional<QJsonValue>> evaluate(QString expression, ScriptWorld world);
    // The page has done what was asked of it before this.
    Task<bool> roundTrip();
    // Starts a promise (or a value); its end is kept under `name` in the page.
    Task<bool> begin(QString name, QString promise);
    // {"value": …} ("value" is missing for undefined), {"error": "…"}; undefined while it is open.
    Task<QJsonValue> outcome(QString name);

    // Scrolls there, waits until it can be clicked, clicks, waits until the page has got it.
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
