// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QSet>
#include <QUrl>

namespace MiniHost {

class WebProfile;

// The engine's part that scenarios share: starting a profile and a renderer for each would take most of their time. They
// do not see each other: each has an origin of its own (its port), to which Chromium binds what a page can keep, and
// cookies, which are not bound to ports, are deleted in between.
class SharedWeb
{
public:
    SharedWeb();
    ~SharedWeb();

    // For a session at this address. A port that comes again would find what was kept: then everything is new.
    WebProfile &profileFor(const QUrl &app);

private:
    std::unique_ptr<WebProfile> m_profile;
    QSet<QString> m_used; // origins
};

} // namespace MiniHost
