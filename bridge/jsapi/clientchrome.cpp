// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientchrome.h"

#include <utility>

namespace MiniHost {

void ClientChrome::change(const std::function<void(State &)> &change)
{
    change(m_state);
    Q_EMIT changed();
}

void ClientChrome::toast(const Toast &toast)
{
    m_toast = toast;
    Q_EMIT toastShown(toast);
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
    // A copy: the page may watch anew from within.
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
    Q_EMIT changed();
    return before;
}

} // namespace MiniHost
