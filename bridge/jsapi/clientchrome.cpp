// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientchrome.h"

#include "bridge/core/jsonbudget.h"
#include "bridge/core/weakness.h"

#include <utility>

namespace MiniHost {
namespace {

void keepWithinBudget(QString &text)
{
    text = withinCharacters(text, Limit::ChromeTextCharacters);
}

void keepAddressWithinBudget(QString &address)
{
    if (address.size() > Limit::ChromeAddressCharacters)
        address.clear();
}

void keepWithinBudget(BarButton &button)
{
    keepWithinBudget(button.text);
    keepWithinBudget(button.badge);
    keepAddressWithinBudget(button.icon);
    button.id.truncate(Limit::ChromeTextCharacters);
}

} // namespace

void ClientChrome::keepWithinBudget(State &state)
{
    if (isWeakened(Weakness::UnboundedPanels))
        return;
    for (QString *text : { &state.title, &state.subTitle, &state.barColour, &state.barText, &state.progress,
             &state.preloaderText, &state.orientation })
        MiniHost::keepWithinBudget(*text);
    keepAddressWithinBudget(state.icon);
    for (std::optional<BarButton> *button : { &state.left, &state.right }) {
        if (*button)
            MiniHost::keepWithinBudget(**button);
    }
    state.menu = state.menu.first(std::min<qsizetype>(state.menu.size(), Limit::ChromeMenuItems));
    for (BarButton &item : state.menu)
        MiniHost::keepWithinBudget(item);
}

void ClientChrome::change(const std::function<void(State &)> &change)
{
    change(m_state);
    keepWithinBudget(m_state);
    Q_EMIT changed();
}

void ClientChrome::toast(const Toast &toast)
{
    Toast shown = toast;
    if (!isWeakened(Weakness::UnboundedPanels))
        MiniHost::keepWithinBudget(shown.text);
    m_toast = shown;
    Q_EMIT toastShown(shown);
}

void ClientChrome::toastLater(const Toast &later, Milliseconds delay)
{
    m_later.disconnect();
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this, later] { toast(later); });
    m_later.start(delay);
}

void ClientChrome::hideToast()
{
    if (!m_toast)
        return;
    m_toast.reset();
    Q_EMIT toastHidden();
}

void ClientChrome::watch(Control control, Watcher watcher)
{
    m_watchers.insert(static_cast<int>(control), std::move(watcher));
}

bool ClientChrome::press(Control control, const QJsonObject &detail)
{
    // A copy: the page may set another watcher during the call.
    const Watcher watcher = m_watchers.value(static_cast<int>(control));
    if (!watcher)
        return false;
    watcher(detail);
    return true;
}

void ClientChrome::reset()
{
    exchange({});
}

ClientChrome::Kept ClientChrome::exchange(Kept kept)
{
    Kept before { std::exchange(m_state, std::move(kept.state)), std::exchange(m_watchers, std::move(kept.watchers)) };
    hideToast();
    m_later.stop();
    Q_EMIT changed();
    return before;
}

} // namespace MiniHost
