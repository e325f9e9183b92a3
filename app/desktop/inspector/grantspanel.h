// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/grant.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace MiniHost {

// The grants of users and organisations to apps, each with a button that revokes it.
class GrantsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit GrantsPanel(QWidget *parent = nullptr);

    void setGrants(const QList<Grant> &grants);

Q_SIGNALS:
    void revokeRequested(const MiniHost::GrantSubject &subject);

private:
    QWidget *makeRow(const GrantSubject &subject, const QList<ScopeCode> &scopes);

    QList<Grant> m_grants;
    QLabel *m_title;
    QVBoxLayout *m_rows;
};

} // namespace MiniHost
