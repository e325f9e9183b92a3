// SPDX-License-Identifier: MIT
#include "app/desktop/clienttitlebar.h"

#include "app/desktop/elidedlabel.h"
#include "app/desktop/icons.h"
#include "app/desktop/theme.h"

#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int phoneBar = 44; // below the space a real phone keeps for clock and battery
constexpr int phoneStatus = 30;
constexpr int windowBar = 40;

} // namespace

ClientTitleBar::ClientTitleBar(const Theme &clientTheme, QWidget *parent)
    : QWidget(parent)
    , m_theme(clientTheme)
    , m_back(new IconButton(clientTheme, u"back"_s, tr("Back in the app"), this))
    , m_title(new ElidedLabel({}, Qt::ElideRight, this))
    , m_more(new IconButton(clientTheme, u"more"_s, tr("Page menu"), this))
{
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_back, &QToolButton::clicked, this, &ClientTitleBar::backRequested);
    connect(&m_theme, &Theme::changed, this, &ClientTitleBar::dress);
    setFrameKind(m_kind);
    dress();
}

void ClientTitleBar::dress()
{
    const Colours &c = m_theme.colours();
    setStyleSheet(u"QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px; }"
                  "QToolButton:hover { background: %1; } QToolButton:focus { border: 1px solid %2; }"
                  "QToolButton::menu-indicator { image: none; } QLabel { color: %3; }"_s.arg(
                      c.hover.name(), c.accent.name(), c.text.name()));
    update();
}

void ClientTitleBar::setFrameKind(FrameKind kind)
{
    m_kind = kind;
    const bool phone = kind == FrameKind::Phone;
    m_title->setFont(uiFont(phone ? 17 : 13, true));
    m_title->setAlignment(phone ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    m_back->setVisible(phone);
    setFixedHeight(phone ? phoneStatus + phoneBar : windowBar);
    resizeEvent(nullptr);
    update();
}

void ClientTitleBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ClientTitleBar::setCanGoBack(bool can)
{
    m_back->setEnabled(can);
}

void ClientTitleBar::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void ClientTitleBar::resizeEvent(QResizeEvent *)
{
    const bool phone = m_kind == FrameKind::Phone;
    const int top = phone ? phoneStatus : 0;
    const int high = height() - top;
    const int y = top + (high - Measure::control) / 2;
    m_back->move(6, y);
    m_more->move(width() - Measure::control - (phone ? 8 : 6), y);
    const int left = phone ? 48 : 16;
    m_title->setGeometry(left, top, width() - left - 48, high);
}

void ClientTitleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().sheet);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.colours().line);
}

} // namespace MiniHost
