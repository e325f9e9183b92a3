// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/pagestack.h"
#include "app/session/simulatoroptions.h"
#include "bridge/jsapi/dispatcher.h"

namespace MiniHost {

// One simulated client with its engine profile and its stack of pages. Several clients can show the same app at once, like several devices: they
// share the world, but no cookies and storage.
class ClientSession final : public QObject
{
    Q_OBJECT

public:
    // What differs between the clients of a session.
    struct Wanted {
        ClientPlatform platform = ClientPlatform::Ios;
        QUrl app;                  // what load() opens; its origin may call
        QString container;         // unguessable text
        QString device;            // DeviceFacts::uuid
        WebProfile *web = nullptr; // a shared one; null: one of its own
    };
    using ServicesMaker = std::function<Services(ClientHost &)>;

    // The options belong to the simulator and outlive the session; their `client.version` is a result of clientVersion().
    ClientSession(
        const Wanted &wanted, const SimulatorOptions &options, const ServicesMaker &makeServices, Journal &journal);
    ~ClientSession() override;

    ClientPlatform platform() const { return m_wanted.platform; }
    QString version() const { return m_options.client.version; }
    ClientHost &host() { return m_host; }
    PageStack &pages() const { return *m_pages; }
    Dispatcher &dispatcher() { return *m_dispatcher; }
    int blockedRequests() const { return m_profile->egress().blocked(); }
    bool isOver() const { return m_isOver; }

    void load();                               // opens the app (again) with its first page only
    void reload();                             // the top page, since its files have changed
    void setPlatform(ClientPlatform platform); // reloads as another client
    void setEnvironment(const Environment &environment);
    const Environment &device() const { return m_device; } // what its pages see
    // The viewport of the page in CSS pixels (empty: the widget's size), and the scale of its picture.
    void setStageScale(QSize viewport, double scale);
    // The back button, or the client's ‹. Sends the event to a page that controls it; otherwise goes back in the page's history; otherwise closes
    // the page.
    void back();
    // The user switched to another app, or back: pages become hidden or visible, and on phones the top page gets `pause` or `resume`. load() brings
    // the client back.
    void setInBackground(bool background);
    bool isInBackground() const { return m_inBackground; }
    // 我的 → 应用授权管理: what the signed-in user has granted, and a way to take it back.
    void manageAuthorizations();
    // The signed-in user's to-dos, as the client's own list.
    void showTodoList();
    void leave(); // ends all waits; nothing new starts
    void end();   // destroys the pages; jobs on the open platform's thread may still return

Q_SIGNALS:
    void deviceChanged(); // device() has another value, or may have
    void platformChanged(MiniHost::ClientPlatform platform);
    void backgroundChanged(bool background);
    void blockedRequestsChanged(int count);

private:
    void goBack();
    void becomePlatform();
    void applyDevice();
    Emulation emulation() const;

    Wanted m_wanted;
    const SimulatorOptions &m_options;
    Environment m_environment; // m_options.client.environment as of the last setEnvironment()
    Environment m_device;      // m_environment.on() the client, which reads files
    Journal &m_journal;
    ClientHost m_host;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<WebProfile> m_ownProfile;
    WebProfile *m_profile = nullptr;    // its own, or the shared one
    std::unique_ptr<PageStack> m_pages; // destroyed before their profile
    QSize m_viewport;
    double m_stageScale = 0; // 0: not set
    bool m_inBackground = false;
    bool m_isOver = false;
};

} // namespace MiniHost
