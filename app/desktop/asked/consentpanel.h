// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientsheet.h"

class QCheckBox;

namespace MiniHost {

// The consent panel: app, user, permission points, and the buttons Refuse and Allow. Modelled on the published panels
// (docs/dingtalk/protocol.md §3.5). On phones, Allow needs the checked agreement; the panel of pc has none, and no heading.
class ConsentPanel final : public ClientSheet
{
    Q_OBJECT

public:
    ConsentPanel(const ConsentPrompt &prompt, const Colours &colours);

    QCheckBox *agreement() const { return m_agreement; } // null on pc
    void agree();                                        // checks the agreement, where there is one

private:
    QList<ConsentCard *> makeCards(const ConsentRequest &consent) const;
    void addHint(bool forAll);
    QWidget *makeLink(const QString &text, const QString &said);
    QWidget *makeAgreement();
    void allow() override;

    QCheckBox *m_agreement = nullptr;
};

} // namespace MiniHost
