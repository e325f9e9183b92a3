// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"

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

// What a page has made of the client round it: title bar, preloader, pull to refresh. The window shows it, a scenario reads
// and presses it; both only through here. It belongs to a document and begins anew with the next.
class ClientChrome final : public QObject
{
    Q_OBJECT

public:
    // Where something can be pressed or pulled; `Left` is also the way back when a page took control of it.
    enum class Control { Left, Right, Menu, Icon, Title, Pull };
    Q_ENUM(Control)
    using Watcher = std::function<void(const QJsonObject &)>; // tells the page's watcher

    struct State {
        QString title; // empty: the document's
        QString subTitle;
        std::optional<BarButton> left;
        bool leftControlled = false; // the page decides what ‹ does
        std::optional<BarButton> right;
        QList<BarButton> menu;
        QString icon;
        QString barColour, barText; // "#RRGGBB"; empty: the client's own
        QString progress;
        bool barHidden = false;
        bool preloader = false;
        QString preloaderText;
        bool pullEnabled = false;
        bool refreshing = false; // pulled, and not yet stopped
        QString orientation;     // "", "portrait", "landscape", "auto"
        bool fullScreen = false;
        bool barTranslucent = false; // the page begins under it
        bool progressHidden = false; // no line while it loads
    };

    // Cuts what is too long to be shown (limits.def).
    static void keepWithinBudget(State &state);

    // What one page has made of it, while another page is before it.
    struct Kept {
        State state;
        QHash<int, Watcher> watchers;
    };

    using QObject::QObject;

    const State &state() const { return m_state; }
    void change(const std::function<void(State &)> &change); // tells changed()
    void toast(const Toast &toast);                          // tells toastShown()
    void toastLater(const Toast &toast, Milliseconds delay); // the last one counts
    void hideToast();
    const std::optional<Toast> &shownToast() const { return m_toast; }

    void watch(Control control, Watcher watcher); // the last one counts; null ends it
    bool isWatched(Control control) const { return m_watchers.value(static_cast<int>(control)) != nullptr; }
    // A person pressed it. False when no page watches it: then it does what it does by itself (‹ goes back).
    bool press(Control control, const QJsonObject &detail = {});
    void reset();             // another document
    Kept exchange(Kept kept); // another page: gives what the one before has made, and takes what this one had

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

} // namespace MiniHost
