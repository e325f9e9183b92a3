// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/tokenmodel.h"
#include "bridge/core/task.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace MiniHost {

class GrantsPanel;
class RequestEditor;
class Simulator;
class TokenActions;

// The tokens that the open platform has issued, with their remaining times, and below them the grants. With --exchange manual the
// codes that wait for the exchange button are above both.
class TokensPanel final : public QWidget
{
    Q_OBJECT

public:
    TokensPanel(Simulator &simulator, const Theme &theme, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    GrantsPanel *grants() const { return m_grants; }
    TokenActions *actions() const { return m_actions; }
    RequestEditor *requestEditor() const { return m_editor; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Task<> refresh();
    Task<> revoke(GrantSubject subject);
    void setTrouble(const std::optional<Fault> &fault);
    void say(const QString &words, bool isTrouble);
    void showSelected();
    void showWaiting();
    void updateEmptyText();

    Simulator &m_simulator;
    const Theme &m_theme;
    TokenModel m_model;
    QTableView *m_table;
    GrantsPanel *m_grants;
    TokenActions *m_actions;
    RequestEditor *m_editor;
    QWidget *m_waiting;
    QVBoxLayout *m_waitingRows;
    QLabel *m_trouble;
    QLabel *m_empty;
    QTimer m_refreshTimer;
    QTimer m_tick;
    bool m_hasFault = false; // the trouble that is shown is of listing or revoking
    bool m_stale = true;     // the journal has grown since the last refresh
};

} // namespace MiniHost
