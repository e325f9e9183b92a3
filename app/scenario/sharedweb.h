// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QSet>
#include <QUrl>

namespace MiniHost {

class WebProfile;

// The engine profile and renderer process that scenarios share, since starting them takes longer than most scenarios. Scenarios are isolated:
// each has an origin of its own (its port), to which Chromium binds storage; cookies, which do not depend on the port, are deleted in
// between.
class SharedWeb
{
public:
    SharedWeb();
    ~SharedWeb();

    // The profile for a session at this address. When the same port is used again, a new profile, since the old one has the origin's storage.
    WebProfile &profileFor(const QUrl &app);
    // To be called after a failed session, whose page may still keep the process busy. No session may be running.
    void reset();

private:
    std::unique_ptr<WebProfile> m_profile;
    QSet<QString> m_used; // origins
};

} // namespace MiniHost
