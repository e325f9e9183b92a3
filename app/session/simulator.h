// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/environment.h"
#include "app/session/identities.h"
#include "app/sources/originmap.h"
#include "bridge/core/entropy.h"
#include "bridge/core/errors/language.h"
#include "bridge/core/journal.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"
#include "bridge/jsapi/answerrules.h"
#include "bridge/jsapi/clientplatform.h"

#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <QUrl>

namespace MiniHost {

struct BridgeMemory;
class BackendSketch;
class ClientSession;
class ConsentPresenter;
class FaultPlan;
class MappedOrigins;
class MiniAppBackend;
class MiniAppPage;
class PlatformGate;
class WebProfile;

enum class ExchangeMode {
    Native, // the host plays the app's own server as soon as the page has its code
    Manual, // the same, when someone presses the button
    Off,    // the code is left to the user's own server
};

struct SimulatorOptions {
    QString source;              // a folder, a URL, or empty for the built-in showcase
    QString path {};             // where in the app it begins (deeplink.h); empty: at its entry
    bool reloadOnChange = false; // pages are loaded again when the files of their folder change
    ClientPlatform client = ClientPlatform::Ios;
    QList<ClientPlatform> beside {}; // clients that show the same app at once, each its own device
    QString clientVersion {};        // of all of them; empty: the newest known. options() always has one
    QString profile;                 // a file, or empty for resources/profiles/showcase.json
    QString user;                    // empty: the profile's signedIn
    QString organisation {};         // they are in; empty: their first
    Language language = Language::Chinese;
    ExchangeMode exchange = ExchangeMode::Native;
    bool isExchangeGiven = false; // by name: else an app whose miniapp.json redeems codes is left to it
    bool online = false;
    Environment environment;
    QList<AnswerRule> answers;        // there before the page's first script
    bool strictConfig = false;        // JSAPIs that need dd.config want it
    QString data;                     // a folder, ":memory:", or empty for the user's data folder
    quint16 apiPort = 0;              // 0: any free port
    QList<OriginMap> maps = {};       // of --map; what serves them is made before the engine:
    BackendSketch *sketch = nullptr;  // outlives the simulator; hears what the page asked its folder for in vain
    MappedOrigins *origins = nullptr; // outlives the simulator; null: nothing of the outside is served
    bool isUnattended = false;        // a page that does not answer is ended, since nobody can be asked
    // For scenarios, so that a run can be repeated: a clock that outlives the simulator (null: the system's), and a
    // seed for all that is left to chance (none: it is).
    const Clock *clock = nullptr;
    std::optional<quint64> seed = std::nullopt;
    // A profile that sessions share, one after the other; asked with the mini-app's address. Null: one of its own.
    std::function<WebProfile &(const QUrl &app)> web = nullptr;
};

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
    MiniAppBackend &backend(); // plays the mini-app's own server
    // Reads the folders' miniapp.json again. BackendUnreadable, BackendInvalid: then what was there stays.
    Result<void> reloadBackend();
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
    const Environment &environment() const { return options().environment; }
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
