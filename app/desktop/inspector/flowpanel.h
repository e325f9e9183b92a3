// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/inspectortab.h"
#include "bridge/core/callid.h"

#include <QTimer>

class QComboBox;

namespace MiniHost {

class FlowView;
class JournalModel;
class Theme;

// The diagram of one call: the newest, unless the user has chosen another. A chooser is shown when there are several calls.
class FlowPanel final : public EntryPage
{
    Q_OBJECT

public:
    static constexpr int choiceLimit = 200; // the newest calls in the chooser

    FlowPanel(JournalModel &model, const Theme &theme, QWidget *parent = nullptr);

    FlowView *view() const { return m_view; }
    CallId call() const { return m_call; }
    void showCall(CallId call);
    void select(qint64 seq) override; // shows the entry's call

private:
    void display(CallId call);
    void refresh();
    void fillChooser();

    JournalModel &m_model;
    FlowView *m_view;
    QWidget *m_bar;
    QComboBox *m_chooser;
    CallId m_call;
    bool m_follows = true; // shows each newest call; false after an older one was chosen
    QTimer m_chooserTimer;
};

} // namespace MiniHost
