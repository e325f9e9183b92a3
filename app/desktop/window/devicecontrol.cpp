// SPDX-License-Identifier: MIT
#include "app/desktop/window/devicecontrol.h"

#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/window/devicepopover.h"
#include "app/desktop/window/topbar.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/logging.h"

#include <QJsonDocument>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QString key = u"environment"_s;

Environment remembered()
{
    const QJsonObject json = QJsonDocument::fromJson(QSettings().value(key).toString().toUtf8()).object();
    Mistakes mistakes;
    const Environment environment = readEnvironment(JsonReader(mistakes, json, {}, environmentKeys()));
    if (mistakes.isEmpty())
        return environment;
    // For example a device that is no longer in the user's list.
    qCInfo(lcDesktop) << "the remembered environment is not used:" << mistakes.lines();
    return {};
}

} // namespace

DeviceControl::DeviceControl(Simulator &simulator, TopBar &topBar, Remember remember, QWidget *window)
    : QObject(window)
    , m_simulator(simulator)
    , m_topBar(topBar)
    , m_remember(remember)
    , m_window(window)
{
    connect(&simulator, &Simulator::environmentChanged, this, [this] {
        show();
        if (m_remember == Remember::Yes)
            QSettings().setValue(key, jsonString(toJson(m_simulator.environment())));
    });
    connect(topBar.device(), &QToolButton::clicked, this, &DeviceControl::open);
    if (m_remember == Remember::Yes && toJson(simulator.environment()).isEmpty()) {
        if (const Environment before = remembered(); !toJson(before).isEmpty())
            simulator.setEnvironment(before);
    }
    show();
}

void DeviceControl::fillMenu(QMenu &menu)
{
    QAction *choose = menu.addAction(tr("&Device and environment…"), this, &DeviceControl::open);
    choose->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    QAction *turn = menu.addAction(tr("R&otate the device"), this, &DeviceControl::rotate);
    const auto enable = [this, turn] { turn->setEnabled(!m_simulator.client().device().screen().isEmpty()); };
    connect(&m_simulator.client(), &ClientSession::deviceChanged, turn, enable);
    enable();
}

void DeviceControl::open()
{
    if (!m_popover)
        m_popover = new DevicePopover(m_simulator, m_window);
    m_popover->openBelow(*m_topBar.device());
}

void DeviceControl::rotate()
{
    Environment turned = m_simulator.environment();
    turned.landscape = !turned.landscape;
    m_simulator.setEnvironment(turned);
}

void DeviceControl::show()
{
    DevicePopover::showOn(*m_topBar.device(), m_simulator.environment());
}

} // namespace MiniHost
