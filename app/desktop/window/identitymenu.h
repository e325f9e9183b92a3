// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace MiniHost {

class Identities;

// Switches the signed-in user: all users grouped by organisation, signing out, and editing the world. Filled each time it opens,
// since the world may have changed.
class IdentityMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit IdentityMenu(Identities &identities, QWidget *parent = nullptr);

Q_SIGNALS:
    void worldRequested();

private:
    void fill();
    void addTitle(const QString &words);
    void addPerson(const QString &userId, const QString &name, const QString &corpId);

    Identities &m_identities;
};

} // namespace MiniHost
