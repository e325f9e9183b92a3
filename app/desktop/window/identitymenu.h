// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace MiniHost {

class Identities;

// Who sits before the clients: the users by organisation, one click each; nobody; and the way to the world itself. Made anew
// whenever it opens, for the world may have changed.
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
