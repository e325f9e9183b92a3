// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientsheet.h"

class QCheckBox;

namespace MiniHost {

// The consent panel: app, user, permission points, and the buttons Refuse and Allow. Modelled on the published panels
// (docs/dingtalk/protocol.md §3.5). Allow needs the checked agreement.
class ConsentPanel final : public ClientSheet
{
    Q_OBJECT

public:
    ConsentPanel(const ConsentPrompt &prompt, const Colours &colours);

    QCheckBox *agreement() const { return m_agreement; }

private:
    QList<ConsentCard *> makeCards(const ConsentRequest &consent) const;
    QWidget *makeAgreement();
    void allow() override;

    QCheckBox *m_agreement = nullptr;
};

} // namespace MiniHost
