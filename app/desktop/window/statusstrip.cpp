// SPDX-License-Identifier: MIT
#include "app/desktop/window/statusstrip.h"

#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/simulator.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

StatusStrip::StatusStrip(Simulator &simulator, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_theme(theme)
    , m_dot(new QLabel)
    , m_reach(new QToolButton)
    , m_platform(new QLabel)
    , m_clock(new QLabel)
    , m_client(new QLabel)
{
    setObjectName(u"statusStrip"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(28);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(0);
    m_dot->setFixedSize(8, 8);
    m_reach->setFixedHeight(22);
    m_reach->setFont(uiFont(Measure::smallText));
    m_reach->setFocusPolicy(Qt::TabFocus);
    m_reach->setProperty("words", true);
    m_reach->setStyleSheet(u"padding: 0 4px; border: none;"_s);
    row->addWidget(m_dot);
    row->addSpacing(3);
    row->addWidget(m_reach);
    for (QLabel *label : { m_platform, m_clock }) {
        row->addSpacing(16);
        row->addWidget(label);
    }
    row->addStretch();
    row->addWidget(m_client);
    for (QLabel *label : { m_platform, m_clock, m_client }) {
        label->setFont(uiFont(Measure::smallText));
        label->setTextFormat(Qt::PlainText);
    }
    m_platform->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_platform->setText(tr("Open platform %1").arg(simulator.apiUrl().toString(QUrl::StripTrailingSlash)));
    m_platform->setToolTip(tr("Control token: %1").arg(simulator.controlTokenFile()));

    connect(m_reach, &QToolButton::clicked, this, &StatusStrip::blockedClicked);
    connect(&simulator, &Simulator::blockedRequestsChanged, this, &StatusStrip::showReach);
    connect(&simulator, &Simulator::clientChanged, this, &StatusStrip::showClient);
    connect(&theme, &Theme::changed, this, &StatusStrip::showReach);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StatusStrip::showClock);
    m_tick.start();
    showReach();
    showClock();
    showClient();
}

void StatusStrip::showReach()
{
    const bool online = m_simulator.options().client.online;
    const Colours &c = m_theme.colours();
    m_dot->setStyleSheet(u"background: %1; border-radius: 4px;"_s.arg((online ? c.warn : c.ok).name()));
    m_reach->setText(online ? tr("Online") : tr("Offline · blocked requests: %1").arg(m_simulator.blockedRequests()));
    m_reach->setToolTip(shownTip(online ? tr("The page can reach the internet (--online).")
                                        : tr("Nothing leaves this machine. Click to see what was blocked.")));
}

void StatusStrip::showClock()
{
    m_clock->setText(
        tr("Clock %1")
            .arg(QDateTime::fromMSecsSinceEpoch(toMs(m_simulator.clock().now())).toString(u"yyyy-MM-dd HH:mm:ss"_s)));
}

void StatusStrip::showClient()
{
    m_client->setText(u"DingTalk %1"_s.arg(m_simulator.options().client.version));
}

} // namespace MiniHost
