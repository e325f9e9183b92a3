// SPDX-License-Identifier: MIT
#include "app/scenario/sharedweb.h"

#include "web/container/webaddress.h"
#include "web/container/webprofile.h"

namespace MiniHost {

SharedWeb::SharedWeb() = default;
SharedWeb::~SharedWeb() = default;

void SharedWeb::reset()
{
    m_used.clear();
    m_profile.reset();
}

WebProfile &SharedWeb::profileFor(const QUrl &app)
{
    const QString origin = originOf(app);
    if (!m_profile || !m_profile->hasKeptRenderer() || m_used.contains(origin)) {
        reset();
        m_profile = std::make_unique<WebProfile>(Reach::Offline);
        m_profile->keepRenderer();
    }
    m_used.insert(origin);
    return *m_profile;
}

} // namespace MiniHost
