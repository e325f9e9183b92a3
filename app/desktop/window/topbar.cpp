// SPDX-License-Identifier: MIT
#include "app/desktop/window/topbar.h"

#include "app/desktop/widgets/addressfield.h"
#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/segmented.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/jsapi/client.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QWebEngineHistory>
#include <QWebEnginePage>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QStringList clientNames()
{
    QStringList names;
    for (const ClientPlatform client : clientPlatforms())
        names += clientOf(client).name;
    return names;
}

} // namespace

TopBar::TopBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new IconButton(theme, u"back"_s, tr("Back (Alt+Left)")))
    , m_forward(new IconButton(theme, u"forward"_s, tr("Forward (Alt+Right)")))
    , m_reload(new IconButton(theme, u"reload"_s, tr("Reload (Ctrl+R)")))
    , m_address(new AddressField)
    , m_clients(new Segmented(theme, clientNames(), tr("Client")))
    , m_identity(new QToolButton)
    , m_device(new ChipButton(theme, u"device"_s, ChipButton::Look::Quiet))
    , m_inbox(new ChipButton(theme, u"inbox"_s, ChipButton::Look::Quiet))
    , m_faults(new ChipButton(theme, u"flag"_s, ChipButton::Look::Warning))
{
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 1);
    row->setSpacing(10);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(4);
    for (IconButton *button : { m_back, m_forward, m_reload })
        steps->addWidget(button);
    row->addLayout(steps);
    row->addWidget(m_address, 1);
    row->addWidget(m_clients);
    row->addWidget(m_device);
    m_identity->setProperty("chip", u"menu"_s);
    m_identity->setFocusPolicy(Qt::TabFocus);
    m_identity->setFixedHeight(Measure::control);
    m_identity->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_identity);
    for (ChipButton *chip : { m_inbox, m_faults }) {
        chip->hide();
        row->addWidget(chip);
    }
    m_back->setEnabled(false);
    m_forward->setEnabled(false);

    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
    connect(m_reload, &QToolButton::clicked, this, &TopBar::reloadRequested);
    connect(m_address, &AddressField::loadRequested, this, &TopBar::loadRequested);
    connect(m_clients, &Segmented::chosen, this, [this](int index) { Q_EMIT clientChosen(clientPlatforms()[index]); });
}

void TopBar::watch(QWebEnginePage &page)
{
    if (m_page) {
        m_page->disconnect(this);
        m_page->disconnect(m_address);
    }
    m_page = &page;
    const auto history = [this, &page] {
        m_back->setEnabled(page.history()->canGoBack());
        m_forward->setEnabled(page.history()->canGoForward());
    };
    connect(&page, &QWebEnginePage::urlChanged, m_address, &AddressField::setAddress);
    connect(&page, &QWebEnginePage::urlChanged, this, history);
    connect(&page, &QWebEnginePage::loadProgress, this, [this](int progress) {
        m_progress = progress;
        update();
    });
    connect(&page, &QWebEnginePage::loadFinished, this, [this, history] {
        m_progress = 100;
        history();
        update();
    });
    m_address->setAddress(page.url());
    history();
    m_progress = 100;
    update();
}

void TopBar::setClient(ClientPlatform client)
{
    m_clients->setCurrent(static_cast<int>(clientPlatforms().indexOf(client)));
}

void TopBar::setIdentity(const QString &userName, const QString &corpName, const QString &details)
{
    QString words = userName.isEmpty() ? tr("Nobody is signed in") : userName;
    if (!corpName.isEmpty())
        words += u" · "_s + corpName;
    words.replace(u'&', u"&&"_s); // otherwise the following letter would be a mnemonic
    m_identity->setText(words);
    m_identity->setToolTip(shownTip(details));
    m_identity->setAccessibleName(tr("Signed in: %1").arg(m_identity->text()));
}

void TopBar::setIdentityMenu(QMenu *menu)
{
    m_identity->setMenu(menu);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().surface);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.colours().line);
    if (m_progress < 100)
        painter.fillRect(0, height() - 2, width() * m_progress / 100, 2, m_theme.colours().accent);
}

} // namespace MiniHost
