// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientsheet.h"

class QComboBox;

namespace MiniHost {

// "Please contact an administrator": the user chooses who gets the request (docs/dingtalk/protocol.md §3.5).
class AdministratorPanel final : public ClientSheet
{
    Q_OBJECT

public:
    AdministratorPanel(const AdministratorPrompt &prompt, const Colours &colours);

    QComboBox *choice() const { return m_choice; }
    UserId chosen() const; // empty: no administrator is chosen

private:
    QLayout *makeChoice(const QList<Administrator> &administrators);
    void allow() override;

    QComboBox *m_choice = nullptr;
};

} // namespace MiniHost
