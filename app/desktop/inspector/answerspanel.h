// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/answermodels.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace MiniHost {

class RuleEditor;

// What the pages called and what they got; choose a call to answer it otherwise from now on. Below: the rules that do so.
class AnswersPanel final : public QWidget
{
    Q_OBJECT

public:
    AnswersPanel(AnswerRules &rules, CallLog &log, const Theme &theme, QWidget *parent = nullptr);

    QTableView *calls() const { return m_callTable; }
    QTableView *rules() const { return m_ruleTable; }
    RuleEditor *editor() const { return m_editor; }
    bool importFrom(const QString &file); // adds its rules: ours, or a mockApiMap
    bool exportTo(const QString &file);
    QString trouble() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QTableView *makeTable(QAbstractItemModel &model, const QString &name) const;
    void draftFrom(int row);
    void openRule(int row);
    void save(const AnswerRule &rule);
    void remove();
    void askFile(bool isImport);
    void tell(const QString &trouble);
    void tellEmpty();

    AnswerRules &m_rules;
    CallLog &m_log;
    CallModel m_callModel;
    RuleModel m_ruleModel;
    QTableView *m_callTable;
    QTableView *m_ruleTable;
    QLabel *m_noCalls;
    QLabel *m_noRules;
    QLabel *m_trouble;
    RuleEditor *m_editor;
};

} // namespace MiniHost
