// SPDX-License-Identifier: MIT
#include "app/desktop/sheetoverlay.h"

#include "app/desktop/accessibledialog.h"
#include "app/desktop/administratorpanel.h"
#include "app/desktop/clientlook.h"
#include "app/desktop/consentpanel.h"
#include "app/desktop/stylesheet.h"
#include "app/desktop/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace MiniHost {

SheetOverlay::SheetOverlay(CallId call, ClientSheet *sheet, const Theme &clientTheme, QWidget *screen)
    : QWidget(screen)
    , m_call(call)
    , m_theme(clientTheme)
    , m_sheet(sheet)
    , m_slide(sheet, "pos")
{
    sheet->setParent(this);
    installAccessibleDialog();
    setFocusPolicy(Qt::NoFocus);
    setStyleSheet(consentStyleSheet(clientTheme.colours(), clientTheme.isDark()));
    m_slide.setDuration(160);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(m_sheet, &ClientSheet::answered, this, &SheetOverlay::answer);
}

void SheetOverlay::open(int guardMs)
{
    placeSheet();
    show();
    m_sheet->startGuard(guardMs);
    m_sheet->refuseButton()->setFocus(Qt::PopupFocusReason);
    QAccessibleEvent started(m_sheet, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&started);
    if (m_sheet->form() == ConsentForm::HalfSheet && isMotionWanted()) {
        m_slide.setStartValue(QPoint(0, height()));
        m_slide.setEndValue(sheetPlace().topLeft());
        m_slide.start();
    }
}

void SheetOverlay::answer(ConsentAnswer given)
{
    if (std::exchange(m_answered, true))
        return;
    QAccessibleEvent ended(m_sheet, QAccessible::DialogEnd);
    QAccessible::updateAccessibility(&ended);
    hide();
    Q_EMIT answered(given);
}

// The sheet takes half of the screen, as panelHeight "percent50" asks, or what its content needs; the modal is "middle":
// 440 × 300 (dingtalk-wire.md §3.1).
QRect SheetOverlay::sheetPlace() const
{
    if (m_sheet->form() == ConsentForm::HalfSheet) {
        const int high = std::min(std::max(height() / 2, m_sheet->heightAt(width())), height() * 92 / 100);
        return { 0, height() - high, width(), high };
    }
    const int wide = std::min(440, width() - 24);
    const int high = std::min(std::max(300, m_sheet->heightAt(wide)), height() - 24);
    return { (width() - wide) / 2, (height() - high) / 2, wide, high };
}

void SheetOverlay::placeSheet()
{
    m_slide.stop();
    m_sheet->setGeometry(sheetPlace());
}

bool SheetOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeSheet();
    return QWidget::event(event);
}

// Tab goes round inside, from top to bottom; it never reaches the page.
QList<QWidget *> SheetOverlay::stops() const
{
    QList<QWidget *> result;
    const auto children = m_sheet->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(m_sheet) && child->isEnabled())
            result.append(child);
    }
    std::stable_sort(result.begin(), result.end(), [this](const QWidget *a, const QWidget *b) {
        const QPoint first = a->mapTo(m_sheet, QPoint());
        const QPoint second = b->mapTo(m_sheet, QPoint());
        // Widgets of one line differ by a few pixels in height.
        return std::abs(first.y() - second.y()) > 12 ? first.y() < second.y() : first.x() < second.x();
    });
    return result;
}

bool SheetOverlay::focusNextPrevChild(bool next)
{
    const QList<QWidget *> all = stops();
    if (all.isEmpty())
        return true;
    const qsizetype at = all.indexOf(focusWidget());
    const qsizetype to = at < 0 ? 0 : (at + (next ? 1 : all.size() - 1)) % all.size();
    all[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void SheetOverlay::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing goes further: behind it is the page
    if (event->isAutoRepeat())
        return; // a key still held down since before it opened
    if (event->key() == Qt::Key_Escape) {
        answer(ConsentAnswer::Close);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        auto *choice = qobject_cast<QComboBox *>(focusWidget());
        if (choice)
            choice->showPopup();
        else if (button && !button->isCheckable())
            button->click();
        else
            m_sheet->refuseButton()->click();
    }
}

void SheetOverlay::mousePressEvent(QMouseEvent *event)
{
    m_pressedBeside = !m_sheet->geometry().contains(event->pos());
    if (!m_pressedBeside && !isAncestorOf(QApplication::focusWidget()))
        m_sheet->refuseButton()->setFocus(Qt::MouseFocusReason); // back from the inspector: the keys are ours again
    event->accept();
}

void SheetOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    // The second half of a double click on the page is no answer.
    if (std::exchange(m_pressedBeside, false) && !m_sheet->isGuarded() && !m_sheet->geometry().contains(event->pos()))
        answer(ConsentAnswer::Close);
}

void SheetOverlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, m_theme.isDark() ? 140 : 102));
}

void SheetOverlay::resizeEvent(QResizeEvent *)
{
    placeSheet();
}

ConsentOverlay::ConsentOverlay(const ConsentPrompt &prompt, const Theme &clientTheme, QWidget *screen)
    : SheetOverlay(prompt.call, new ConsentPanel(prompt, clientTheme.colours()), clientTheme, screen)
    , m_panel(findChild<ConsentPanel *>())
{
}

AdministratorOverlay::AdministratorOverlay(const AdministratorPrompt &prompt, const Theme &clientTheme, QWidget *screen)
    : SheetOverlay(prompt.call, new AdministratorPanel(prompt, clientTheme.colours()), clientTheme, screen)
    , m_panel(findChild<AdministratorPanel *>())
{
}

} // namespace MiniHost
