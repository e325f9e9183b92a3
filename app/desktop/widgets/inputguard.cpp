// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/inputguard.h"

#include "bridge/core/weakness.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace MiniHost {
namespace {

// In milliseconds. A timer that is later than this was delayed by a busy main thread.
constexpr int slack = 100;

constexpr auto exemption = "inputGuardExempt";

bool isPressable(QWidget *widget)
{
    return qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget);
}

bool isActivation(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_Select;
}

} // namespace

InputGuard::InputGuard(QWidget *panel)
    : m_panel(panel)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_deadline.hasExpired())
            restart();
    });
}

void InputGuard::exempt(QWidget *button)
{
    button->setProperty(exemption, true);
}

void InputGuard::start(int milliseconds)
{
    if (milliseconds <= 0 || isWeakened(Weakness::NoConsentGuard))
        return;
    m_milliseconds = milliseconds;
    const auto buttons = m_panel->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isCheckable())
            connect(button, &QAbstractButton::toggled, this, &InputGuard::restart);
    }
    qApp->installEventFilter(this);
    restart();
}

bool InputGuard::isActive() const
{
    return m_milliseconds > 0 && (!m_isPainted || m_timer.isActive());
}

void InputGuard::restart()
{
    if (m_milliseconds == 0)
        return;
    m_deadline.setRemainingTime(m_milliseconds + slack);
    m_timer.start(m_milliseconds);
}

bool InputGuard::isOnPanel(QWidget *widget) const
{
    return widget == m_panel || m_panel->isAncestorOf(widget)
        || (!m_panel->isWindow() && widget == m_panel->parentWidget());
}

// Whether an event of `widget` may move a control: the panel, its ancestors, its controls, and widgets that contain controls.
bool InputGuard::affectsControls(QWidget *widget) const
{
    if (widget == m_panel || widget->isAncestorOf(m_panel) || widget == m_panel->window())
        return true;
    return m_panel->isAncestorOf(widget) && (isPressable(widget) || widget->findChild<QAbstractButton *>());
}

bool InputGuard::dropsPress()
{
    if (!isActive())
        return false;
    restart();
    return true;
}

// The auto-repeat of an activating key is always dropped, so a key that was pressed before the panel opened answers nothing.
// Auto-repeat while typing in a text field is allowed.
bool InputGuard::dropsKey(QWidget *widget, const QKeyEvent &key)
{
    if (key.isAutoRepeat() && isActivation(key.key())
        && (isPressable(widget) || !widget->testAttribute(Qt::WA_InputMethodEnabled)))
        return true;
    return (isActivation(key.key()) || !key.text().isEmpty()) && key.key() != Qt::Key_Escape && key.key() != Qt::Key_Tab
        && key.key() != Qt::Key_Backtab && dropsPress();
}

bool InputGuard::eventFilter(QObject *object, QEvent *event)
{
    if (!object->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(object);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
    case QEvent::Shortcut:
        return isOnPanel(widget) && !widget->property(exemption).toBool() && dropsPress();
    case QEvent::KeyPress:
        return isOnPanel(widget) && dropsKey(widget, *static_cast<QKeyEvent *>(event));
    case QEvent::ShortcutOverride:
        // The auto-repeat of Alt+A is accepted here, so that it does not trigger a shortcut.
        if (isOnPanel(widget) && static_cast<QKeyEvent *>(event)->isAutoRepeat()
            && static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::AltModifier)) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::Paint:
        if (widget == m_panel && !std::exchange(m_isPainted, true))
            restart();
        return false;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::EnabledChange:
    case QEvent::ParentChange:
    case QEvent::WindowActivate:
    case QEvent::WindowStateChange:
        if (affectsControls(widget))
            restart();
        return false;
    default:
        return false;
    }
}

} // namespace MiniHost
