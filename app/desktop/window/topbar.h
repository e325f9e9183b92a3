// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientplatform.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QMenu;
class QToolButton;
class QWebEnginePage;

namespace MiniHost {

class AddressField;
class ChipButton;
class IconButton;
class Segmented;
class Theme;

// Back, forward, reload, address, client, device, user, pending requests to administrators, armed faults. A line at the lower edge shows
// the progress of loading.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, QWidget *parent = nullptr);

    void watch(QWebEnginePage &page); // shows this page instead of the previous one
    AddressField *address() const { return m_address; }
    Segmented *clients() const { return m_clients; }
    void setClient(ClientPlatform client);
    ChipButton *device() const { return m_device; }
    ChipButton *inbox() const { return m_inbox; }   // hidden without pending requests
    ChipButton *faults() const { return m_faults; } // hidden without armed faults
    void setIdentity(const QString &userName, const QString &corpName, const QString &details);
    void setIdentityMenu(QMenu *menu); // opened by a click on the identity

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void reloadRequested();
    void loadRequested(const QUrl &url);
    void clientChosen(MiniHost::ClientPlatform client);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    IconButton *m_back;
    IconButton *m_forward;
    IconButton *m_reload;
    AddressField *m_address;
    Segmented *m_clients;
    QToolButton *m_identity;
    ChipButton *m_device;
    ChipButton *m_inbox;
    ChipButton *m_faults;
    QPointer<QWebEnginePage> m_page;
    int m_progress = 100;
};

} // namespace MiniHost
