// SPDX-License-Identifier: MIT
#include "app/desktop/client/pagewindow.h"

#include "app/desktop/client/pagetrouble.h"
#include "app/desktop/client/pagewatch.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int barHeight = 40;
constexpr int panelWidth = 520; // of a slide panel, at most 4/5 of the screen (inferred)

// With the title bar (docs/dingtalk/protocol.md §3.1).
QSize sizeOf(const QString &name)
{
    if (name == "middle"_L1)
        return { 440, 300 };
    return name == "mini"_L1 ? QSize(366, 120) : QSize(676, 545);
}

} // namespace

PageWindow::PageWindow(MiniAppPage &page, PageKind kind, const QString &title, const QString &size,
    const Theme &clientTheme, QWidget *screen)
    : QWidget(screen)
    , m_theme(clientTheme)
    , m_page(&page)
    , m_kind(kind)
    , m_wanted(sizeOf(size))
    , m_title(new ElidedLabel(title, Qt::ElideRight, this))
    , m_close(new IconButton(clientTheme, u"close"_s, tr("Close"), this))
    , m_view(new QWebEngineView(this))
    , m_trouble(new PageTrouble(clientTheme, this))
    , m_watch(new PageWatch(page, *m_trouble, this))
{
    setAccessibleName(m_title->text());
    m_title->setFont(uiFont(Measure::text, true));
    m_view->setAccessibleName(tr("Page"));
    m_view->setPage(&page);
    // Without a title from the opener the document's is shown.
    if (title.isEmpty())
        connect(&page, &MiniAppPage::limitedTitleChanged, m_title, &ElidedLabel::setText);
    connect(m_watch, &PageWatch::retryRequested, m_watch, &PageWatch::retry);
    connect(m_close, &QToolButton::clicked, this, &PageWindow::closeRequested);
    connect(&m_theme, &Theme::changed, this, &PageWindow::updateColours);
    updateColours();
}

void PageWindow::updateColours()
{
    const Colours &c = m_theme.colours();
    setStyleSheet(
        u"QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px; }"
        "QToolButton:hover { background: %1; } QToolButton:focus { border: 1px solid %2; } QLabel { color: %3; }"_s.arg(
            c.hover.name(), c.accent.name(), c.text.name()));
    update();
}

QString PageWindow::title() const
{
    return m_title->text();
}

void PageWindow::resizeEvent(QResizeEvent *)
{
    if (m_kind == PageKind::SlidePanel) {
        const int wide = std::min(panelWidth, width() * 4 / 5);
        m_window = QRect(width() - wide, 0, wide, height());
    } else {
        m_window = QRect(QPoint(), m_wanted.boundedTo(size() - QSize(24, 24)));
        m_window.moveCenter(rect().center());
    }
    m_title->setGeometry(m_window.x() + Measure::gapL, m_window.y(), m_window.width() - 64, barHeight);
    m_close->move(m_window.right() - Measure::control - 6, m_window.y() + (barHeight - Measure::control) / 2);
    const QRect page = m_window.adjusted(0, barHeight, 0, 0);
    m_view->setGeometry(page);
    m_trouble->setGeometry(page);
}

void PageWindow::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // not for the page below
}

void PageWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0, 0, 0, m_theme.isDark() ? 140 : 90));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().surface);
    const qreal radius = m_kind == PageKind::SlidePanel ? 0 : 9;
    painter.drawRoundedRect(m_window, radius, radius);
    painter.fillRect(m_window.x(), m_window.y() + barHeight - 1, m_window.width(), 1, m_theme.colours().line);
}

} // namespace MiniHost
