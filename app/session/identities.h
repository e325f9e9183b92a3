// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"
#include "bridge/core/result.h"
#include "bridge/openapi/worldoptions.h"
#include "bridge/openplatform/world/profile.h"

namespace MiniHost {

class PlatformGate;

// The signed-in person and the world, as the window shows them.
struct Identity {
    QString userId; // empty: nobody
    QString userName;
    QString corpId; // the organisation they are in just now; empty: none
    QString corpName;
    QString profileName;
};

// Who sits before the clients, and the world they are of. The open platform's world lives on its thread and may be edited
// there by anybody; what is here follows it, one turn of the event loop later.
class Identities final : public QObject
{
    Q_OBJECT

public:
    // What a run begins with: the options' user and organisation in `world`.
    // UserUnknown, CorpIdWrong, UserNotMember.
    static Result<std::unique_ptr<Identities>> begin(
        const WorldOptions &options, const Profile &world, PlatformGate &gate, Journal &journal);

    const Profile &world() const { return m_world; }
    Identity identity() const;
    UserId user() const { return m_user; }

    // For the next call. Without `corp` the organisation stays when they are in it, else it is their first. The same
    // mistakes as begin(). Records IdentityChanged when somebody else, or elsewhere, is.
    Result<void> signIn(const UserId &user, const CorpId &corp = {});
    void signOut(); // openAuth answers 400008 from now on
    // The world as a profile that loads again; secrets are in it, so only its owner can read it. FileNotWritable.
    Result<void> save(const QString &file) const;

Q_SIGNALS:
    void changed();      // somebody else, another organisation, or other names for them
    void worldChanged(); // before changed()

private:
    Identities(const WorldOptions &options, const Profile &world, PlatformGate &gate, Journal &journal);
    void become(const UserId &user, const CorpId &corp);
    void tellPlatform();
    void follow(const Profile &world);

    const WorldOptions m_options;
    Profile m_world;
    PlatformGate &m_gate;
    Journal &m_journal;
    UserId m_user;
    CorpId m_corp;
};

} // namespace MiniHost
