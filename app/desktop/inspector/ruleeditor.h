// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace MiniHost {

// Edits one answer rule: "when the page calls this JSAPI, answer that".
class RuleEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(QWidget *parent = nullptr);

    // Edits `rule` at this place of the list; nullopt: as a new rule.
    void edit(const AnswerRule &rule, std::optional<qsizetype> place);
    std::optional<qsizetype> place() const { return m_place; }
    QLineEdit *method() const { return m_method; }
    QLineEdit *match() const { return m_match; }
    QPlainTextEdit *body() const { return m_body; }
    QPushButton *saveButton() const { return m_save; }
    QPushButton *removeButton() const { return m_remove; }
    QString trouble() const;

Q_SIGNALS:
    void saved(const MiniHost::AnswerRule &rule);
    void removeRequested();

private:
    void save();
    std::optional<AnswerRule> read(); // nullopt: the problem is shown
    void setTrouble(const QString &trouble);

    AnswerRule m_rule; // also has the members without a field
    std::optional<qsizetype> m_place;
    QLabel *m_heading;
    QLineEdit *m_method;
    QLineEdit *m_match;
    QComboBox *m_result;
    QPlainTextEdit *m_body;
    QSpinBox *m_delay;
    QCheckBox *m_once;
    QLabel *m_trouble;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace MiniHost
