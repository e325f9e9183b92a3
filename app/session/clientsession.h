// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/pagestack.h"
#include "app/session/simulatoroptions.h"
#include "bridge/jsapi/dispatcher.h"

namespace MiniHost {

// One client on the stage: a platform, its profile of the engine, and its stack of pages. Several may show the same app at
// once, as several devices would: they share the world and nothing of the web.
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

    // The options are the simulator's, and outlive the session; their `client.version` is what clientVersion() gave.
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

    void load();                               // opens the app (again): its first page, and no other
    void reload();                             // the page on top, for its files have changed
    void setPlatform(ClientPlatform platform); // reloads as another client
    void setEnvironment(const Environment &environment);
    // How the stage shows the page: what it is to take for its viewport (empty: the widget), and how large its picture is.
    void setStageScale(QSize viewport, double scale);
    // The back button, or the client's ‹: a page that took control of it is told; then the page's history; then the page closes.
    void back();
    // The person went to another app, or came back: what is open is hidden, and the page on top of a phone hears `pause` or
    // `resume`. Opening the app brings it back.
    void setInBackground(bool background);
    bool isInBackground() const { return m_inBackground; }
    void leave(); // everything that waits ends; nothing begins any more
    void end();   // and the pages go. What is under way on the platform may still come back here

Q_SIGNALS:
    void platformChanged(MiniHost::ClientPlatform platform);
    void backgroundChanged(bool background);
    void blockedRequestsChanged(int count);

private:
    void goBack();
    void becomePlatform();
    Emulation emulation() const;

    Wanted m_wanted;
    const SimulatorOptions &m_options;
    Environment m_environment; // m_options.client.environment as of the last setEnvironment()
    Journal &m_journal;
    ClientHost m_host;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<WebProfile> m_ownProfile;
    WebProfile *m_profile = nullptr;    // this one, or a shared one
    std::unique_ptr<PageStack> m_pages; // before their profile
    QSize m_viewport;
    double m_stageScale = 0; // 0: nobody has said
    bool m_inBackground = false;
    bool m_isOver = false;
};

} // namespace MiniHost
