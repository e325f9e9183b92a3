// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/stagenotice.h"

namespace MiniHost {

// Lies over the whole client while the person is in another app: what the page knows of it, and the way back.
class AwayCover final : public StageNotice
{
    Q_OBJECT

public:
    AwayCover(const Theme &clientTheme, QWidget *parent);

    void tell(const QString &app, bool isPhone);

Q_SIGNALS:
    void returnRequested();

private:
    QLabel *m_words;
};

} // namespace MiniHost
