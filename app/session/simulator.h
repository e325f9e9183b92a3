// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/identities.h"
#include "app/session/simulatoroptions.h"
#include "bridge/core/entropy.h"
#include "bridge/core/journal.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <memory>
#include <QObject>
#include <QUrl>

namespace MiniHost {

struct BridgeMemory;
class ClientSession;
class ConsentPresenter;
class FaultPlan;
class PlayedAppServer;
class MiniAppPage;
class PlatformGate;

// Owns and connects all parts of a session: clock, journal, open platform and its HTTP servers, dispatcher, pages, the app server as played here.
// The window and the scenario runner use it in the same way; they differ in the presenter only.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    // The presenter must outlive the simulator.
    static Result<std::unique_ptr<Simulator>> start(const SimulatorOptions &options, ConsentPresenter &presenter);
    ~Simulator() override;

    Journal &journal();
    const Clock &clock() const;
    PlatformGate &platform();
    FaultPlan &faults();       // the armed fault rules
    MiniAppPage *page() const; // the first page of the first client, which always exists
    PlayedAppServer &playedAppServer();
    // Reads the folders' miniapp.json again. Fails with BackendUnreadable or BackendInvalid; then the old routes stay.
    Result<void> reloadAppServerFiles();
    BridgeMemory &bridge(); // answer rules and the log of calls, shared by all clients

    const SimulatorOptions &options() const;
    Identity identity() const;
    QUrl apiUrl() const;     // http://127.0.0.1:PORT
    QUrl appUrl() const;     // the address that load() opens
    QString appName() const; // "showcase": the folder's name, or the URL's host
    QString controlTokenFile() const;
    int blockedRequests() const;

    ClientSession &client() const;          // the first one
    QList<ClientSession *> clients() const; // in the order of their columns
    ClientSession &addClient(ClientPlatform platform);
    void removeClient(ClientSession &client); // not the first one; deleted with the simulator

    void load();                           // opens the app (again) in all clients
    void setClient(ClientPlatform client); // the first one reloads as another client
    // For all clients. Pages see the change at once; what a page has computed from the old values stays until it is loaded again.
    void setEnvironment(const Environment &environment);
    const Environment &environment() const { return options().client.environment; }
    Identities &identities(); // the signed-in user and the world

Q_SIGNALS:
    void clientChanged(MiniHost::ClientPlatform client);
    void clientAdded(MiniHost::ClientSession *client);
    void clientRemoved(MiniHost::ClientSession *client); // its pages are destroyed
    void environmentChanged();
    void blockedRequestsChanged(int count);

private:
    struct Parts;
    explicit Simulator(std::unique_ptr<Parts> parts);
    void reloadOnChange();
    void watchMemory();

    std::unique_ptr<Parts> m_parts;
};

} // namespace MiniHost
