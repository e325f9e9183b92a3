// SPDX-License-Identifier: MIT
#include "app/desktop/consentoverlay.h"

#include "app/desktop/accessibledialog.h"
#include "app/desktop/consentpanel.h"
#include "app/desktop/stylesheet.h"
#include "app/desktop/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace MiniHost {

ConsentOverlay::ConsentOverlay(const ConsentPrompt &prompt, const Theme &clientTheme, QWidget *screen)
    : QWidget(screen)
    , m_call(prompt.call)
    , m_form(lookOf(prompt.client).consent)
    , m_theme(clientTheme)
    , m_panel(new ConsentPanel(prompt, m_form, clientTheme.colours(), this))
    , m_slide(m_panel, "pos")
{
    installAccessibleDialog();
    setFocusPolicy(Qt::NoFocus);
    setStyleSheet(consentStyleSheet(clientTheme.colours(), clientTheme.isDark()));
    m_slide.setDuration(160);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(m_panel, &ConsentPanel::answered, this, &ConsentOverlay::answer);
}

void ConsentOverlay::open(int guardMs)
{
    placePanel();
    show();
    m_panel->startGuard(guardMs);
    m_panel->refuseButton()->setFocus(Qt::PopupFocusReason);
    QAccessibleEvent started(m_panel, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&started);
    if (m_form == ConsentForm::HalfSheet && isMotionWanted()) {
        m_slide.setStartValue(QPoint(0, height()));
        m_slide.setEndValue(panelPlace().topLeft());
        m_slide.start();
    }
}

void ConsentOverlay::answer(ConsentAnswer given)
{
    if (std::exchange(m_answered, true))
        return;
    QAccessibleEvent ended(m_panel, QAccessible::DialogEnd);
    QAccessible::updateAccessibility(&ended);
    hide();
    Q_EMIT answered(given);
}

// The sheet takes half of the screen, as panelHeight "percent50" asks, or what its content needs; the modal is "middle":
// 440 × 300 (dingtalk-wire.md §3.1).
QRect ConsentOverlay::panelPlace() const
{
    if (m_form == ConsentForm::HalfSheet) {
        const int high = std::min(std::max(height() / 2, m_panel->heightAt(width())), height() * 92 / 100);
        return { 0, height() - high, width(), high };
    }
    const int wide = std::min(440, width() - 24);
    const int high = std::min(std::max(300, m_panel->heightAt(wide)), height() - 24);
    return { (width() - wide) / 2, (height() - high) / 2, wide, high };
}

void ConsentOverlay::placePanel()
{
    m_slide.stop();
    m_panel->setGeometry(panelPlace());
}

bool ConsentOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placePanel();
    return QWidget::event(event);
}

// Tab goes round inside, from top to bottom; it never reaches the page.
QList<QWidget *> ConsentOverlay::stops() const
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

bool ConsentOverlay::focusNextPrevChild(bool next)
{
    const QList<QWidget *> all = stops();
    if (all.isEmpty())
        return true;
    const qsizetype at = all.indexOf(focusWidget());
    const qsizetype to = at < 0 ? 0 : (at + (next ? 1 : all.size() - 1)) % all.size();
    all[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ConsentOverlay::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing goes further: behind it is the page
    if (event->isAutoRepeat())
        return; // a key still held down since before it opened
    if (event->key() == Qt::Key_Escape) {
        answer(ConsentAnswer::Close);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        if (button && !button->isCheckable())
            button->click();
        else
            m_panel->refuseButton()->click();
    }
}

void ConsentOverlay::mousePressEvent(QMouseEvent *event)
{
    m_pressedBeside = !m_panel->geometry().contains(event->pos());
    if (!m_pressedBeside && !isAncestorOf(QApplication::focusWidget()))
        m_panel->refuseButton()->setFocus(Qt::MouseFocusReason); // back from the inspector: the keys are ours again
    event->accept();
}

void ConsentOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    // The second half of a double click on the page is no answer.
    if (std::exchange(m_pressedBeside, false) && !m_panel->isGuarded() && !m_panel->geometry().contains(event->pos()))
        answer(ConsentAnswer::Close);
}

void ConsentOverlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, m_theme.isDark() ? 140 : 102));
}

void ConsentOverlay::resizeEvent(QResizeEvent *)
{
    placePanel();
}

} // namespace MiniHost
