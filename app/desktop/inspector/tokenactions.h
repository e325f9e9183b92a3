// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/tokenmodel.h"
#include "bridge/core/task.h"

#include <QWidget>

class QPushButton;

namespace MiniHost {

class Simulator;

// What a person can do with the selected token: call an OpenAPI, let it expire, refresh it, revoke its grants, copy its value.
class TokenActions final : public QWidget
{
    Q_OBJECT

public:
    explicit TokenActions(Simulator &simulator, QWidget *parent = nullptr);

    void setToken(const std::optional<TokenRow> &row); // nullopt: none is selected

    QPushButton *callButton() const { return m_call; }
    QPushButton *refreshButton() const { return m_refresh; }
    Task<> refresh();
    Task<> expire();
    Task<> expireRefreshToken();
    enum class Part { Access, Refresh };
    Task<> copy(Part part);

Q_SIGNALS:
    void callRequested(const MiniHost::TokenRecord &token);
    void revokeRequested(const MiniHost::GrantSubject &subject);
    void told(const QString &words, bool isTrouble); // what came of an action; empty: nothing to say

private:
    template<typename T>
    bool tellOf(const Result<T> &done);

    Simulator &m_simulator;
    std::optional<TokenRow> m_row;
    QPushButton *m_call;
    QPushButton *m_refresh;
    QPushButton *m_expire;
    QPushButton *m_revoke;
    QPushButton *m_copy;
    QAction *m_expireRefresh = nullptr;
    QAction *m_copyRefresh = nullptr;
};

} // namespace MiniHost
