// SPDX-License-Identifier: MIT
#include "app/desktop/asked/clientoverlay.h"

#include "app/desktop/asked/accessibledialog.h"
#include "app/desktop/asked/clientpanel.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/stylesheet.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>

namespace MiniHost {

ClientOverlay::ClientOverlay(CallId call, ClientPanel *panel, const Theme &clientTheme, QWidget *screen)
    : QWidget(screen)
    , m_call(call)
    , m_theme(clientTheme)
    , m_panel(panel)
    , m_slide(panel, "pos")
{
    panel->setParent(this);
    installAccessibleDialog();
    installPlainWords();
    setFocusPolicy(Qt::NoFocus);
    setFont(uiFont());
    setPalette(makePalette(clientTheme.colours()));
    setStyleSheet(clientStyleSheet(clientTheme.colours(), clientTheme.isDark()));
    m_slide.setDuration(160);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
}

void ClientOverlay::open(int guardMs)
{
    placePanel();
    show();
    m_panel->startGuard(guardMs);
    focusFirst(Qt::PopupFocusReason);
    QAccessibleEvent started(m_panel, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&started);
    if (m_panel->slidesIn() && isMotionWanted()) {
        m_slide.setStartValue(QPoint(0, height()));
        m_slide.setEndValue(m_panel->placeIn(rect()).topLeft());
        m_slide.start();
    }
}

bool ClientOverlay::end()
{
    if (std::exchange(m_ended, true))
        return false;
    QAccessibleEvent ended(m_panel, QAccessible::DialogEnd);
    QAccessible::updateAccessibility(&ended);
    hide();
    return true;
}

void ClientOverlay::focusFirst(Qt::FocusReason reason)
{
    if (QWidget *first = m_panel->firstStop())
        first->setFocus(reason);
}

void ClientOverlay::placePanel()
{
    m_slide.stop();
    m_panel->setGeometry(m_panel->placeIn(rect()));
}

bool ClientOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placePanel();
    return QWidget::event(event);
}

// The widgets that Tab visits, from top to bottom. Tab never leaves the panel for the page.
QList<QWidget *> ClientOverlay::stops() const
{
    QList<QWidget *> result;
    const auto children = m_panel->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(m_panel) && child->isEnabled())
            result.append(child);
    }
    std::stable_sort(result.begin(), result.end(), [this](const QWidget *a, const QWidget *b) {
        const QPoint first = a->mapTo(m_panel, QPoint());
        const QPoint second = b->mapTo(m_panel, QPoint());
        // Widgets of one line differ by a few pixels in height.
        return std::abs(first.y() - second.y()) > 12 ? first.y() < second.y() : first.x() < second.x();
    });
    return result;
}

bool ClientOverlay::focusNextPrevChild(bool next)
{
    const QList<QWidget *> all = stops();
    if (all.isEmpty())
        return true;
    const qsizetype at = all.indexOf(focusWidget());
    const qsizetype to = at < 0 ? 0 : (at + (next ? 1 : all.size() - 1)) % all.size();
    all[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ClientOverlay::keyPressEvent(QKeyEvent *event)
{
    // Accepted in any case, so that no key reaches the page.
    event->accept();
    // An auto-repeat may be of a key that was pressed before the overlay opened.
    if (event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Escape) {
        m_panel->dismiss();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        auto *choice = qobject_cast<QComboBox *>(focusWidget());
        if (choice)
            choice->showPopup();
        else if (button && !button->isCheckable())
            button->click();
        else if (QAbstractButton *usual = m_panel->defaultButton())
            usual->click();
    }
}

void ClientOverlay::mousePressEvent(QMouseEvent *event)
{
    m_pressedBeside = !m_panel->geometry().contains(event->pos());
    if (!m_pressedBeside && !isAncestorOf(QApplication::focusWidget()))
        focusFirst(Qt::MouseFocusReason);
    event->accept();
}

void ClientOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    // Only a complete click beside the panel dismisses it, not the second half of a double click that began on the page.
    const bool beside = std::exchange(m_pressedBeside, false) && !m_panel->geometry().contains(event->pos());
    if (beside && m_panel->isDismissedBeside() && !m_panel->isGuarded())
        m_panel->dismiss();
}

void ClientOverlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, m_theme.isDark() ? 140 : 102));
}

void ClientOverlay::resizeEvent(QResizeEvent *)
{
    placePanel();
}

} // namespace MiniHost
