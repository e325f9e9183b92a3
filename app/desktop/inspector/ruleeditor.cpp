// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/ruleeditor.h"

#include "app/desktop/inspector/answermodels.h"
#include "app/desktop/widgets/jsonview.h"
#include "app/desktop/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace MiniHost {

RuleEditor::RuleEditor(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_method(new QLineEdit)
    , m_match(new QLineEdit)
    , m_result(new QComboBox)
    , m_body(new QPlainTextEdit)
    , m_delay(new QSpinBox)
    , m_once(new QCheckBox(tr("Once")))
    , m_trouble(new QLabel)
    , m_save(new QPushButton)
    , m_remove(new QPushButton(tr("Delete")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Measure::gapL, Measure::gapM, Measure::gapL, Measure::gapM);
    column->setSpacing(Measure::gap);
    m_heading->setFont(uiFont(Measure::text, true));
    column->addWidget(m_heading);

    auto *call = new QHBoxLayout;
    call->setSpacing(Measure::gap);
    call->addWidget(new QLabel(tr("When the page calls")));
    m_method->setFixedHeight(Measure::control);
    m_method->setFont(monoFont());
    m_method->setPlaceholderText(u"biz.contact.choose"_s);
    m_method->setAccessibleName(tr("JSAPI, or the beginning of its name and a star"));
    call->addWidget(m_method, 3);
    call->addWidget(new QLabel(tr("with")));
    m_match->setFixedHeight(Measure::control);
    m_match->setFont(monoFont());
    m_match->setPlaceholderText(tr("any arguments, or a part of them as JSON"));
    m_match->setAccessibleName(tr("Arguments"));
    call->addWidget(m_match, 3);
    column->addLayout(call);

    auto *answer = new QHBoxLayout;
    answer->setSpacing(Measure::gap);
    m_result->addItems({ tr("it succeeds with"), tr("it fails with") });
    m_result->setAccessibleName(tr("Result"));
    answer->addWidget(m_result);
    answer->addStretch(1);
    auto *after = new QLabel(tr("after"));
    answer->addWidget(after);
    m_delay->setRange(0, 600'000);
    m_delay->setSingleStep(100);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setFixedHeight(Measure::control);
    m_delay->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_delay->setAccessibleName(tr("Delay"));
    answer->addWidget(m_delay);
    answer->addWidget(m_once);
    column->addLayout(answer);

    m_body->setFont(monoFont());
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("Answer as JSON"));
    m_body->setObjectName(u"field"_s);
    m_body->setMinimumHeight(64);
    column->addWidget(m_body, 1);
    m_trouble->setProperty("tone", u"bad"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    m_save->setProperty("primary", true);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::save);
    connect(m_remove, &QPushButton::clicked, this, &RuleEditor::removeRequested);
    edit({}, std::nullopt);
}

void RuleEditor::edit(const AnswerRule &rule, std::optional<qsizetype> place)
{
    m_rule = rule;
    m_place = place;
    m_heading->setText(place ? tr("Rule %1").arg(*place + 1) : tr("New rule"));
    m_save->setText(place ? tr("Save the rule") : tr("Add the rule"));
    m_remove->setVisible(place.has_value());
    m_method->setText(rule.method);
    m_match->setText(rule.match.isEmpty() ? QString() : compactJson(rule.match, 100'000));
    m_result->setCurrentIndex(rule.success ? 0 : 1);
    m_body->setPlainText(rule.body.isUndefined() || (rule.body.isNull() && !place) ? u"{}"_s : prettyJson(rule.body));
    m_delay->setValue(static_cast<int>(rule.delay.count()));
    m_once->setChecked(rule.once);
    setTrouble({});
}

QString RuleEditor::trouble() const
{
    return m_trouble->isHidden() ? QString() : m_trouble->text();
}

void RuleEditor::setTrouble(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

std::optional<AnswerRule> RuleEditor::read()
{
    AnswerRule rule = m_rule;
    rule.method = m_method->text().trimmed();
    QString mistake;
    const auto body = parseJsonValue(m_body->toPlainText(), mistake);
    if (!body) {
        setTrouble(tr("The answer is not JSON: %1.").arg(mistake));
        return std::nullopt;
    }
    const QString arguments = m_match->text().trimmed();
    const auto match = parseJsonValue(arguments.isEmpty() ? u"{}"_s : arguments, mistake);
    if (!match || !match->isObject()) {
        setTrouble(tr("The arguments are not a JSON object: %1.").arg(match ? tr("an object begins with {") : mistake));
        return std::nullopt;
    }
    rule.body = *body;
    rule.match = match->toObject();
    rule.success = m_result->currentIndex() == 0;
    rule.delay = Milliseconds(m_delay->value());
    rule.once = m_once->isChecked();
    rule.times = 0;
    // The same checks as for a file's rules, such as misspelled names and misplaced stars.
    const auto checked = AnswerRules::parse(AnswerRules::toJson({ rule }), tr("The rule"));
    if (!checked) {
        setTrouble(checked.error().detail);
        return std::nullopt;
    }
    return rule;
}

void RuleEditor::save()
{
    const auto rule = read();
    if (!rule)
        return;
    setTrouble({});
    Q_EMIT saved(*rule);
}

} // namespace MiniHost
