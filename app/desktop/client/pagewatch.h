// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/miniapppage.h"

#include <QPointer>

namespace MiniHost {

class PageTrouble;

// Connects a page with the PageTrouble over its view: shows failures, hides it on a new load, and loads the page again.
class PageWatch final : public QObject
{
    Q_OBJECT

public:
    PageWatch(MiniAppPage &page, PageTrouble &trouble, QObject *parent);

    void retry(); // loads a failed page again, reloads any other

Q_SIGNALS:
    void retryRequested(); // by the button of PageTrouble

private:
    QPointer<MiniAppPage> m_page;
    PageTrouble &m_trouble;
    bool m_crashed = false;
};

} // namespace MiniHost
