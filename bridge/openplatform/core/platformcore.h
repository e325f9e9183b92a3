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
class CalendarEvents;
class Database;
class FaultPlan;
class Grants;
class IdentityTokens;
class JsapiTicketStore;
class LoginCodeStore;
class Todos;
class Tokens;

struct OpenPlatformOptions {
    QString database = QStringLiteral(":memory:"); // a file, or ":memory:"
    Language language = Language::Chinese;         // of the names in a ConsentRequest
};

// The user signed in to the client, and the organisation chosen there.
struct SignedIn {
    UserId user;
    CorpId corpId;
};

// What the open platform's services share: the world, the stores with their group transaction, the clock, the entropy, the journal and
// the fault plan. Each service has a reference to it. Lives on the open platform's thread.
class PlatformCore
{
public:
    PlatformCore(std::unique_ptr<Database> database, qint64 run, Language language, Profile profile,
        PermissionCatalogue catalogue, const Clock &clock, Entropy &entropy, Journal &journal, FaultPlan &faults);
    ~PlatformCore();
    Q_DISABLE_COPY_MOVE(PlatformCore)

    const Profile &profile() const { return m_profile; }
    const Directory &directory() const { return m_directory; }
    // DingTalk's permission points and those of the world. A pointer into it is valid until the world changes.
    const PermissionCatalogue &catalogue() const { return m_catalogue; }
    const PermissionCatalogue &builtInCatalogue() const { return m_builtInCatalogue; } // DingTalk's alone
    const Clock &clock() const { return m_clock; }
    Entropy &entropy() { return m_entropy; }
    Journal &journal() { return m_journal; }
    FaultPlan &faults() { return m_faults; }
    Language language() const { return m_language; }

    // -- one group of jobs --
    // The transaction begins with the first write and ends with commit(), which the runner of the jobs calls before it answers them.
    // Events are held back until then, so that the journal has only what is stored.
    template<Event E>
    void record(CallId call, const E &event) // see Journal
    {
        m_pendingFacts.push_back(Fact(call, event));
    }
    template<EventMaker Maker>
    void recordLazily(CallId call, Maker maker)
    {
        m_pendingFacts.push_back(Fact::lazily(call, std::move(maker)));
    }
    // Fails with StoreFailed: the whole group is rolled back, and its events are dropped.
    Result<void> commit();

    // The journal masks this code, token or ticket from now on, in all texts.
    template<typename SecretType>
    SecretType registerSecret(SecretType secret)
    {
        m_journal.secrets().add(secret);
        return secret;
    }
    template<typename SecretType>
    SecretType issue(QString text)
    {
        return registerSecret(SecretType(std::move(text)));
    }

    // Sets a further check of worlds, made before setWorld() sets one: of parts that a higher layer reads.
    using WorldCheck = std::function<Result<void>(const Profile &, const PermissionCatalogue &)>;
    void setWorldCheck(WorldCheck check) { m_worldCheck = std::move(check); }
    // The world that this run began with, before all edits.
    const Profile &firstWorld() const { return m_firstWorld; }
    // Another number for each world that was set.
    quint64 worldRevision() const { return m_worldRevision; }
    // Replaces the world, and deletes the grants, codes, tokens and to-dos of people and apps that are not in it. When the commit fails, the
    // old world is restored. For WorldEditor only, which validates the world. Fails with
    // what the check of setWorldCheck() fails with.
    Result<void> setWorld(Profile world);
    // Sets the one listener, called on this thread after the commit of a changed world. It must live as long as this object.
    void onWorldChanged(std::function<void(const Profile &)> listener) { m_worldListener = std::move(listener); }
    // The user signed in to the client, whom the web login preselects without authentication. Initially the profile's signedIn.
    const SignedIn &signedIn() const { return m_signedIn; }
    void setSignedIn(SignedIn person) { m_signedIn = std::move(person); }

    // The call that the events of the running job belong to (the one that issued a code or a token), for the event about the job itself
    // (HttpServed).
    void setCurrentCall(CallId call) { m_currentCall = call; }
    CallId currentCall() const { return m_currentCall; }
    CallId takeCurrentCall() { return std::exchange(m_currentCall, {}); }

    // To be called once, at start: deletes expired rows of earlier runs, and those that the profile no longer has a person or app for.
    // Records WorldLoaded.
    Result<void> seed();
    // Deletes grants, requests, codes, tokens, to-dos and calendar events, and disarms all faults. The world is not changed.
    Result<void> removeAll();
    // false: the store refuses writes, as on a read-only disk, so that openAuth fails with 500404 for a real reason. The group's earlier
    // writes are still committed. Records StoreSwitched.
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
    CalendarEvents &calendarEvents() { return *m_calendarEvents; }
    IdentityTokens &identityTokens() { return *m_identityTokens; }
    JsapiTicketStore &jsapiTicketStore() { return *m_jsapiTicketStore; }

private:
    Result<void> removeOrphans(const Directory &directory);
    Result<void> storeIdentityOf(const Profile &world);
    void useWorld(Profile world);

    const Clock &m_clock;
    Entropy &m_entropy;
    Journal &m_journal;
    FaultPlan &m_faults;
    const Language m_language;
    const Profile m_firstWorld;
    Profile m_profile;
    Directory m_directory;
    std::optional<Profile> m_worldBefore; // set while a changed world is not committed
    quint64 m_worldRevision = 0;
    WorldCheck m_worldCheck;
    std::function<void(const Profile &)> m_worldListener;
    SignedIn m_signedIn;
    const PermissionCatalogue m_builtInCatalogue;
    PermissionCatalogue m_catalogue;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Grants> m_grants;
    std::unique_ptr<AuthCodes> m_codes;
    std::unique_ptr<Tokens> m_tokens;
    std::unique_ptr<AppTokenStore> m_appTokens;
    std::unique_ptr<AdminRequestStore> m_adminRequestStore;
    std::unique_ptr<LoginCodeStore> m_loginCodes;
    std::unique_ptr<Todos> m_todos;
    std::unique_ptr<CalendarEvents> m_calendarEvents;
    std::unique_ptr<IdentityTokens> m_identityTokens;
    std::unique_ptr<JsapiTicketStore> m_jsapiTicketStore;
    std::vector<Fact> m_pendingFacts;
    CallId m_currentCall;
};

} // namespace MiniHost
