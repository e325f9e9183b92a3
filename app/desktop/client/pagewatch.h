// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/miniapppage.h"

#include <QPointer>

namespace MiniHost {

class PageTrouble;

// Follows one page on behalf of the trouble sheet that lies over its view, and opens it again.
class PageWatch final : public QObject
{
    Q_OBJECT

public:
    PageWatch(MiniAppPage &page, PageTrouble &trouble, QObject *parent);

    void retry(); // what failed or died is asked for again, what is there is reloaded

Q_SIGNALS:
    void retryRequested(); // by the trouble's button

private:
    QPointer<MiniAppPage> m_page;
    PageTrouble &m_trouble;
    bool m_crashed = false;
};

} // namespace MiniHost
