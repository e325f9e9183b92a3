// SPDX-License-Identifier: MIT
#include "app/scenario/sharedweb.h"

#include "web/container/miniapppage.h"

namespace MiniHost {

SharedWeb::SharedWeb() = default;
SharedWeb::~SharedWeb() = default;

WebProfile &SharedWeb::profileFor(const QUrl &app)
{
    const QString origin = originOf(app);
    if (!m_profile || m_used.contains(origin)) {
        m_used.clear();
        m_profile = std::make_unique<WebProfile>(Reach::Offline);
    }
    m_used.insert(origin);
    return *m_profile;
}

} // namespace MiniHost
