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

// Owns and wires everything: clock, journal, open platform and its HTTP servers, dispatcher, page, native exchange.
// The only place where the floors meet. The desktop window and the scenario runner differ in the presenter only.
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
    FaultPlan &faults(); // what is armed to go wrong
    MiniAppPage *
    page() const; // of the first client: the app's first page, there all the time; clients() has the others
    PlayedAppServer &playedAppServer();
    // Reads the folders' miniapp.json again. BackendUnreadable, BackendInvalid: then what was there stays.
    Result<void> reloadAppServerFiles();
    BridgeMemory &bridge(); // answer rules and what was called, of all clients

    const SimulatorOptions &options() const;
    Identity identity() const;
    QUrl apiUrl() const;     // http://127.0.0.1:PORT
    QUrl appUrl() const;     // what load() opens
    QString appName() const; // "showcase": the folder's name, or the URL's host
    QString controlTokenFile() const;
    int blockedRequests() const;

    ClientSession &client() const;          // the first one
    QList<ClientSession *> clients() const; // side by side, the first one first
    ClientSession &addClient(ClientPlatform platform);
    void removeClient(ClientSession &client); // not the first one; it is deleted with the simulator

    void load();                           // opens (again) the source, in all clients
    void setClient(ClientPlatform client); // the first one reloads as another client
    // Of all clients. A page sees it at once; one that has read its old device keeps what it made of it until it is loaded again.
    void setEnvironment(const Environment &environment);
    const Environment &environment() const { return options().client.environment; }
    Identities &identities(); // who sits before the clients; the world

Q_SIGNALS:
    void clientChanged(MiniHost::ClientPlatform client);
    void clientAdded(MiniHost::ClientSession *client);
    void clientRemoved(MiniHost::ClientSession *client); // it has no pages any more
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
