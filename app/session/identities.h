// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"
#include "bridge/core/result.h"
#include "bridge/openapi/worldoptions.h"
#include "bridge/openplatform/world/profile.h"

namespace MiniHost {

class PlatformGate;

// The signed-in user, for the window.
struct Identity {
    QString userId; // empty: signed out
    QString userName;
    QString corpId; // the user's current organisation; empty: none
    QString corpName;
    QString profileName;
};

// The signed-in user of all clients, and a copy of the world. The world itself is on the open platform's thread and can be edited there; the
// copy is updated one turn of the event loop later.
class Identities final : public QObject
{
    Q_OBJECT

public:
    // The first identity of a run: the options' user and organisation in `world`. Fails with UserUnknown, CorpIdWrong or UserNotMember.
    static Result<std::unique_ptr<Identities>> begin(
        const WorldOptions &options, const Profile &world, PlatformGate &gate, Journal &journal);

    const Profile &world() const { return m_world; }
    Identity identity() const;
    UserId user() const { return m_user; }

    // Changes the identity for later calls. Without `corp` the organisation stays when the user is a member, else it is the user's first. Fails
    // like begin(). Records IdentityChanged when the user or the organisation differs.
    Result<void> signIn(const UserId &user, const CorpId &corp = {});
    void signOut(); // later openAuth calls fail with 400008
    // Writes the world as a profile. The file has secrets, so only its owner can read it. Fails with FileNotWritable.
    Result<void> save(const QString &file) const;

Q_SIGNALS:
    void changed();      // another user or organisation, or changed names
    void worldChanged(); // emitted before changed()

private:
    Identities(const WorldOptions &options, const Profile &world, PlatformGate &gate, Journal &journal);
    void become(const UserId &user, const CorpId &corp);
    void sendToPlatform();
    void follow(const Profile &world);

    const WorldOptions m_options;
    Profile m_world;
    PlatformGate &m_gate;
    Journal &m_journal;
    UserId m_user;
    CorpId m_corp;
};

} // namespace MiniHost
