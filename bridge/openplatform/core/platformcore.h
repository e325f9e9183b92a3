// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/journal.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "bridge/openplatform/world/profile.h"

#include <functional>
#include <memory>

namespace MiniHost {

class AdminRequestStore;
class AppTokenStore;
class AuthCodes;
class Database;
class FaultPlan;
class Grants;
class JsapiTicketStore;
class LoginCodeStore;
class Todos;
class Tokens;

struct OpenPlatformOptions {
    QString database = QStringLiteral(":memory:"); // a file, or ":memory:"
    Language language = Language::Chinese;         // of names in a ConsentRequest
};

struct SignedIn {
    UserId user;
    CorpId corpId;
};

// What the open platform's services share: the world, the stores with their one transaction, the clock, the entropy, the journal and
// the fault plan. A service takes it by reference, and other services that it uses beside it. Lives on one thread.
class PlatformCore
{
public:
    PlatformCore(std::unique_ptr<Database> database, qint64 run, Language language, Profile profile,
        PermissionCatalogue catalogue, const Clock &clock, Entropy &entropy, Journal &journal, FaultPlan &faults);
    ~PlatformCore();
    Q_DISABLE_COPY_MOVE(PlatformCore)

    const Profile &profile() const { return m_profile; }
    const Directory &directory() const { return m_directory; }
    const PermissionCatalogue &catalogue() const { return m_catalogue; }
    const Clock &clock() const { return m_clock; }
    Entropy &entropy() { return m_entropy; }
    Journal &journal() { return m_journal; }
    FaultPlan &faults() { return m_faults; }
    Language language() const { return m_language; }

    // -- one group of jobs --
    // A transaction begins with the first write. Facts wait with it and reach the journal when it is on disk,
    // so the journal never tells what did not happen. Whoever runs jobs calls commit() after them and answers
    // then.
    template<Event E>
    void record(CallId call, const E &event) // see Journal
    {
        m_facts.push_back(Fact(call, event));
    }
    template<EventMaker Maker>
    void recordLazily(CallId call, Maker maker)
    {
        m_facts.push_back(Fact::lazily(call, std::move(maker)));
    }
    Result<void> commit(); // StoreFailed: nothing of the group happened

    // A code, a token or a ticket, new or of an earlier run: the journal masks it from now on, wherever it turns up.
    template<typename SecretType>
    SecretType known(SecretType secret)
    {
        m_journal.secrets().add(secret);
        return secret;
    }
    template<typename SecretType>
    SecretType issue(QString text)
    {
        return known(SecretType(std::move(text)));
    }

    // Another world from now on; what belongs to nobody in it is forgotten. When the group cannot be stored, the world
    // is again what it was. For WorldEditor, which knows the rules.
    Result<void> setWorld(Profile world);
    // Called on this thread after a changed world has been stored. One listener; it must live as long as the platform.
    void onWorldChanged(std::function<void(const Profile &)> listener) { m_worldListener = std::move(listener); }
    // Who sits before the client, for pages that suggest somebody: nobody asks whether they are. In the beginning
    // the profile's signedIn.
    const SignedIn &signedIn() const { return m_signedIn; }
    void setSignedIn(SignedIn person) { m_signedIn = std::move(person); }

    // The call that the facts of the running job belong to (a code's, a token's), for whoever journals the
    // job itself.
    void touch(CallId call) { m_touched = call; }
    CallId takeTouched() { return std::exchange(m_touched, {}); }

    // What an earlier run left and nobody can use any more is forgotten; the world is noted. Records WorldLoaded.
    Result<void> seed();
    // Forgets grants, requests, codes, tokens and to-dos, and disarms all faults; the world stays.
    Result<void> forgetAll();
    // Makes the store refuse to write, as a full or read-only disk would, or lets it write again: how 500404 is met by a
    // real state. What the group wrote before is still stored. Records StoreSwitched.
    Result<void> setStoreWritable(bool writable);
    bool isStoreWritable() const;

    // -- stores, for the services --
    Database &database() { return *m_database; }
    Grants &grants() { return *m_grants; }
    AuthCodes &codes() { return *m_codes; }
    Tokens &tokenStore() { return *m_tokens; }
    AppTokenStore &appTokenStore() { return *m_appTokens; }
    AdminRequestStore &adminRequestStore() { return *m_adminRequestStore; }
    LoginCodeStore &loginCodes() { return *m_loginCodes; }
    Todos &todoStore() { return *m_todos; }
    JsapiTicketStore &jsapiTicketStore() { return *m_jsapiTicketStore; }

private:
    Result<void> forgetStrangers(const Directory &directory);
    Result<void> noteWorld(const Profile &world);

    const Clock &m_clock;
    Entropy &m_entropy;
    Journal &m_journal;
    FaultPlan &m_faults;
    const Language m_language;
    Profile m_profile;
    Directory m_directory;
    std::optional<Profile> m_worldBefore; // of the group that is not stored yet
    std::function<void(const Profile &)> m_worldListener;
    SignedIn m_signedIn;
    const PermissionCatalogue m_catalogue;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Grants> m_grants;
    std::unique_ptr<AuthCodes> m_codes;
    std::unique_ptr<Tokens> m_tokens;
    std::unique_ptr<AppTokenStore> m_appTokens;
    std::unique_ptr<AdminRequestStore> m_adminRequestStore;
    std::unique_ptr<LoginCodeStore> m_loginCodes;
    std::unique_ptr<Todos> m_todos;
    std::unique_ptr<JsapiTicketStore> m_jsapiTicketStore;
    std::vector<Fact> m_facts;
    CallId m_touched;
};

} // namespace MiniHost
