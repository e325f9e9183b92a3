// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/enums/enumwords.h"

#include <functional>
#include <optional>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace MiniHost {

struct BarButton {
    QString id; // of a menu's item
    QString text;
    QString icon; // an address, or DingTalk's name of one of its icons
    bool shown = true;
    bool redDot = false;
    QString badge;
};

struct Toast {
    enum class Icon { None, Success, Error };
    Icon icon = Icon::None;
    QString text;
    Milliseconds duration { 3000 };
};

// The client's chrome as the page on top has set it: title bar, preloader, pull to refresh. The window shows it, scenarios read it and press
// its controls. A new document resets it.
class ClientChrome final : public QObject
{
    Q_OBJECT

public:
    // What the user can press or pull. `Left` is the back button, when a page has taken control of it.
    enum class Control { Left, Right, Menu, Icon, Title, Pull };
    Q_ENUM(Control)
    using Watcher = std::function<void(const QJsonObject &)>; // sends the detail to the page's watcher

    struct State {
        QString title; // empty: the document's title
        QString subTitle;
        std::optional<BarButton> left;
        bool leftControlled = false; // the page handles ‹ itself
        std::optional<BarButton> right;
        QList<BarButton> menu;
        QString icon;
        QString barColour, barText; // "#RRGGBB"; empty: the client's default
        QString progress;
        bool barHidden = false;
        bool preloader = false;
        QString preloaderText;
        bool pullEnabled = false;
        bool refreshing = false; // pulled, and not stopped by the page yet
        QString orientation;     // "", "portrait", "landscape", "auto"
        bool fullScreen = false;
        bool barTranslucent = false; // the page extends under the title bar
        bool progressHidden = false; // no progress line while the page loads
    };

    // Truncates texts and lists to the limits of limits.def.
    static void keepWithinBudget(State &state);

    // The chrome of a page that another page covers.
    struct Kept {
        State state;
        QHash<int, Watcher> watchers;
    };

    using QObject::QObject;

    const State &state() const { return m_state; }
    void change(const std::function<void(State &)> &change); // emits changed()
    void toast(const Toast &toast);                          // emits toastShown()
    void toastLater(const Toast &toast, Milliseconds delay); // replaces an earlier delayed one
    void hideToast();
    const std::optional<Toast> &shownToast() const { return m_toast; }

    void watch(Control control, Watcher watcher); // replaces an earlier one; null removes it
    bool isWatched(Control control) const { return m_watchers.value(static_cast<int>(control)) != nullptr; }
    // The user pressed it. False when no page watches it: the caller then does the default (‹ goes back).
    bool press(Control control, const QJsonObject &detail = {});
    // For a new document.
    void reset();
    // Another page is on top now: sets its chrome, and returns that of the previous page.
    Kept exchange(Kept kept);

Q_SIGNALS:
    void changed();
    void toastShown(const MiniHost::Toast &toast);
    void toastHidden();

private:
    State m_state;
    std::optional<Toast> m_toast;
    QTimer m_later;
    QHash<int, Watcher> m_watchers;
};

template<>
inline constexpr auto enumWords<ClientChrome::Control> = makeEnumWords<ClientChrome::Control>(
    { { ClientChrome::Control::Left, u"left" }, { ClientChrome::Control::Right, u"right" },
        { ClientChrome::Control::Menu, u"menu" }, { ClientChrome::Control::Icon, u"icon" },
        { ClientChrome::Control::Title, u"title" }, { ClientChrome::Control::Pull, u"pull" } });

} // namespace MiniHost
