// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientsheet.h"

class QCheckBox;

namespace MiniHost {

// The content of the consent dialog, built from a prompt: who asks whom for what, and the two answers.
// Modelled on the published panels (docs/dingtalk/protocol.md §3.5). It decides nothing but "the agreement comes first".
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
