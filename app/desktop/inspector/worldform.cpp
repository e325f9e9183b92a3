// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/worldform.h"

#include "app/desktop/widgets/jsonview.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int rowHeight = 26;
constexpr int mostRows = 7;

QLabel *makeTrouble()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("tone", u"bad"_s);
    label->setFont(uiFont(Measure::smallText));
    label->hide();
    return label;
}

QJsonValue namesOf(const QWidget *widget)
{
    const auto edits = widget->findChildren<QLineEdit *>();
    const QString zh = edits[0]->text();
    const QString en = edits[1]->text();
    if (zh == en)
        return zh;
    return QJsonObject { { u"zh"_s, zh }, { u"en"_s, en } };
}

QJsonArray linesOf(const QPlainTextEdit *edit)
{
    QJsonArray lines;
    const QStringList texts = edit->toPlainText().split(u'\n');
    for (const QString &line : texts) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

QString textOfPairs(const QJsonObject &pairs)
{
    QStringList lines;
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
        lines += u"%1: %2"_s.arg(pair.key(), pair->toString());
    return lines.join(u'\n');
}

// A line without a colon is a key without a value, which the world's rules then refuse by name.
QJsonObject pairsOf(const QPlainTextEdit *edit)
{
    QJsonObject pairs;
    for (const QJsonValue &line : linesOf(edit))
        pairs.insert(line.toString().section(u':', 0, 0).trimmed(), line.toString().section(u':', 1).trimmed());
    return pairs;
}

QJsonArray checkedOf(const QListWidget *list)
{
    QJsonArray checked;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->checkState() == Qt::Checked)
            checked.append(list->item(i)->text());
    }
    return checked;
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || (value.isString() && value.toString().isEmpty()) || value.isNull()
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty())
        || (value.isBool() && !value.toBool());
}

} // namespace

WorldForm::WorldForm(QWidget *parent)
    : QWidget(parent)
    , m_trouble(makeTrouble())
    , m_rows(new QFormLayout(this))
{
    m_rows->setContentsMargins(Measure::gapL, Measure::gapM, Measure::gapL, Measure::gapM);
    m_rows->setHorizontalSpacing(Measure::gapM);
    m_rows->setVerticalSpacing(Measure::gap);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->addRow(m_trouble);
}

void WorldForm::present(WorldPart part, const QJsonObject &item, const Options &options)
{
    while (m_rows->rowCount() > 1)
        m_rows->removeRow(1);
    m_fields.clear();
    m_order.clear();
    m_item = item;
    showMistakes({});
    for (const WorldField &field : worldFields(part)) {
        QWidget *widget = make(field, options.value(field.key));
        widget->setObjectName(u"world."_s + field.key);
        widget->setAccessibleName(field.label);
        if (!field.hint.isEmpty())
            widget->setToolTip(shownTip(field.hint));
        QLabel *trouble = makeTrouble();
        auto *cell = new QWidget;
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(widget);
        column->addWidget(trouble);
        auto *label = new QLabel(field.label);
        label->setBuddy(widget);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setContentsMargins(0, 5, 0, 0);
        m_rows->addRow(label, cell);
        m_fields.insert(field.key, { field.kind, widget, trouble });
        m_order += field.key;
    }
}

QWidget *WorldForm::make(const WorldField &field, const QStringList &options)
{
    const QJsonValue value = m_item.value(field.key);
    const auto makeLine = [this](const QString &text, const QString &hint) {
        auto *line = new QLineEdit(text);
        line->setFixedHeight(Measure::control);
        line->setPlaceholderText(hint);
        connect(line, &QLineEdit::textEdited, this, &WorldForm::edited);
        connect(line, &QLineEdit::returnPressed, this, &WorldForm::submitted);
        return line;
    };
    switch (field.kind) {
    case WorldField::Kind::Names: {
        auto *pair = new QWidget;
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        for (const QString &key : { u"zh"_s, u"en"_s }) {
            QLineEdit *line = makeLine(value.isString() ? value.toString() : value[key].toString(),
                key == u"zh"_s ? tr("Chinese") : tr("English"));
            line->setAccessibleName(field.label + u' ' + line->placeholderText());
            row->addWidget(line);
        }
        pair->setFocusProxy(row->itemAt(0)->widget());
        return pair;
    }
    case WorldField::Kind::Lines: {
        QStringList lines;
        for (const QJsonValue &line : value.toArray())
            lines += line.toString();
        return makeLines(lines.join(u'\n'), field.hint);
    }
    case WorldField::Kind::Choices:
        return makeChoices(value.toArray(), options);
    case WorldField::Kind::Choice:
        return makeChoice(value.toString(), field);
    case WorldField::Kind::Pairs:
        return makeLines(textOfPairs(value.toObject()), field.hint);
    case WorldField::Kind::Json: {
        auto *edit = makeLines(value.isUndefined() ? QString() : prettyJson(value), field.hint);
        edit->setFont(monoFont(Measure::smallText));
        edit->setFixedHeight(10 * rowHeight);
        return edit;
    }
    case WorldField::Kind::Flag: {
        auto *box = new QCheckBox;
        box->setChecked(value.toBool());
        connect(box, &QCheckBox::toggled, this, &WorldForm::edited);
        return box;
    }
    case WorldField::Kind::Text:
        break;
    }
    return makeLine(value.toString(), field.hint);
}

QPlainTextEdit *WorldForm::makeLines(const QString &text, const QString &hint)
{
    auto *edit = new QPlainTextEdit;
    edit->setPlainText(text);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(4 * rowHeight);
    edit->setFrameShape(QFrame::StyledPanel);
    connect(edit, &QPlainTextEdit::textChanged, this, &WorldForm::edited);
    return edit;
}

QWidget *WorldForm::makeChoice(const QString &value, const WorldField &field)
{
    auto *box = new QComboBox;
    for (const auto &[word, label] : field.choices)
        box->addItem(label, word);
    box->setCurrentIndex(std::max(0, box->findData(value)));
    connect(box, &QComboBox::currentIndexChanged, this, &WorldForm::edited);
    return box;
}

QWidget *WorldForm::makeChoices(const QJsonArray &chosen, const QStringList &options)
{
    auto *list = new QListWidget;
    QStringList names;
    for (const QJsonValue &each : chosen)
        names += each.toString();
    // The chosen ones first, in their order.
    for (const QString &each : options) {
        if (!names.contains(each))
            names += each;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *item = new QListWidgetItem(names[i], list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(i < chosen.size() ? Qt::Checked : Qt::Unchecked);
    }
    list->setFixedHeight(static_cast<int>(std::clamp<qsizetype>(names.size(), 1, mostRows)) * rowHeight + 4);
    connect(list, &QListWidget::itemChanged, this, &WorldForm::edited);
    return list;
}

QJsonValue WorldForm::read(const QString &key, const Made &made) const
{
    switch (made.kind) {
    case WorldField::Kind::Names:
        return namesOf(made.widget);
    case WorldField::Kind::Lines:
        return linesOf(static_cast<const QPlainTextEdit *>(made.widget));
    case WorldField::Kind::Choices:
        return checkedOf(static_cast<const QListWidget *>(made.widget));
    case WorldField::Kind::Choice: {
        // The default is left out of the profile.
        const auto *box = static_cast<const QComboBox *>(made.widget);
        return box->currentIndex() == 0 && !m_item.contains(key) ? QJsonValue()
                                                                 : QJsonValue(box->currentData().toString());
    }
    case WorldField::Kind::Json: {
        const QString text = static_cast<const QPlainTextEdit *>(made.widget)->toPlainText().trimmed();
        QString mistake;
        const auto value = parseJsonValue(text, mistake);
        // What is no JSON is sent as a text, which the world's rules refuse.
        return text.isEmpty() ? QJsonValue() : value.value_or(text);
    }
    case WorldField::Kind::Pairs:
        return pairsOf(static_cast<const QPlainTextEdit *>(made.widget));
    case WorldField::Kind::Flag:
        return static_cast<const QCheckBox *>(made.widget)->isChecked();
    case WorldField::Kind::Text:
        break;
    }
    return static_cast<const QLineEdit *>(made.widget)->text().trimmed();
}

QJsonObject WorldForm::changes() const
{
    QJsonObject changed;
    for (const QString &key : m_order) {
        const QJsonValue now = read(key, m_fields[key]);
        const QJsonValue before = m_item.value(key);
        if (now == before || (isNothing(now) && isNothing(before)))
            continue;
        // An emptied list stays a list, since memberOf is required.
        changed.insert(key, isNothing(now) && !now.isArray() ? QJsonValue(QJsonValue::Null) : now);
    }
    return changed;
}

void WorldForm::showMistakes(const QStringList &mistakes)
{
    for (const Made &made : std::as_const(m_fields)) {
        made.trouble->clear();
        made.trouble->hide();
    }
    QStringList others;
    static const QRegularExpression place(u"^[A-Za-z]+\\[\\d+\\]\\.([A-Za-z]+)[^:]*: (.*)$"_s);
    for (const QString &mistake : mistakes) {
        const auto match = place.match(mistake);
        const auto field = m_fields.constFind(match.captured(1));
        if (!match.hasMatch() || field == m_fields.cend()) {
            others += mistake;
            continue;
        }
        const QString before = field->trouble->text();
        field->trouble->setText(before.isEmpty() ? match.captured(2) : before + u'\n' + match.captured(2));
        field->trouble->show();
    }
    m_trouble->setText(others.join(u'\n'));
    m_trouble->setVisible(!others.isEmpty());
}

} // namespace MiniHost
