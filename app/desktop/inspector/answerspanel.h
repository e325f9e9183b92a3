// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/answermodels.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace MiniHost {

class RuleEditor;

// The calls of pages with their answers, and below them the rules that change answers. Choosing a call opens a rule for it.
class AnswersPanel final : public QWidget
{
    Q_OBJECT

public:
    AnswersPanel(AnswerRules &rules, CallLog &log, const Theme &theme, QWidget *parent = nullptr);

    QTableView *calls() const { return m_callTable; }
    QTableView *rules() const { return m_ruleTable; }
    RuleEditor *editor() const { return m_editor; }
    bool importFrom(const QString &file); // appends the file's rules: MiniHost's format, or a mockApiMap
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
    void setTrouble(const QString &trouble);
    void updateEmptyTexts();

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
