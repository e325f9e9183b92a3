// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/stagenotice.h"

namespace MiniHost {

// Covers the client while the app is in the background: which events the page got, and a button to return.
class AwayCover final : public StageNotice
{
    Q_OBJECT

public:
    AwayCover(const Theme &clientTheme, QWidget *parent);

    void showFor(const QString &app, bool isPhone);

Q_SIGNALS:
    void returnRequested();

private:
    QLabel *m_words;
};

} // namespace MiniHost
