// SPDX-License-Identifier: MIT
#include "app/desktop/client/stagenotice.h"

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost {

StageNotice::StageNotice(
    const Theme &clientTheme, const QString &icon, Tone iconTone, const QString &wayOut, QWidget *parent)
    : QWidget(parent)
    , m_theme(clientTheme)
    , m_icon(icon)
    , m_iconTone(iconTone)
    , m_words(new QVBoxLayout)
    , m_buttons(new QVBoxLayout)
    , m_mark(new QLabel)
    , m_button(new QPushButton(wayOut))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 40);
    column->setSpacing(Measure::gap);
    column->addStretch(2);
    m_mark->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_mark);
    m_words->setSpacing(Measure::gap);
    column->addLayout(m_words);
    m_heading = addWords(Tone::Plain);
    m_heading->setFont(uiFont(17, true));
    column->addSpacing(Measure::gap);
    m_button->setProperty("primary", true);
    m_button->setMinimumWidth(120);
    m_buttons->setSpacing(Measure::gap);
    m_buttons->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addLayout(m_buttons);
    column->addStretch(3);
    connect(&m_theme, &Theme::changed, this, &StageNotice::updateColours);
    updateColours();
    hide();
}

QLabel *StageNotice::addWords(Tone tone)
{
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->addWidget(label);
    m_labels.append({ label, tone });
    updateColours();
    return label;
}

QLabel *StageNotice::addCode(Tone tone)
{
    QLabel *label = addWords(tone);
    label->setFont(monoFont());
    return label;
}

QPushButton *StageNotice::addButton(const QString &words)
{
    auto *added = new QPushButton(words);
    added->setMinimumWidth(120);
    m_buttons->addWidget(added, 0, Qt::AlignHCenter);
    added->hide();
    return added;
}

void StageNotice::updateColours()
{
    const Colours &c = m_theme.colours();
    const auto colour = [&c](Tone tone) { return tone == Tone::Bad ? c.bad : tone == Tone::Dim ? c.dim : c.text; };
    m_mark->setPixmap(makeIconPixmap(m_icon, colour(m_iconTone), 40, devicePixelRatioF()));
    setStyleSheet(u"QLabel { background: transparent; }"
                  "QPushButton { background: %2; color: %3; border: 1px solid %2; border-radius: 7px; padding: 0 16px; "
                  "min-height: 32px; font-weight: bold; } QPushButton:focus { border: 2px solid %1; }"_s.arg(
                      c.text.name(), c.accent.name(), c.onAccent.name()));
    for (const auto &[label, tone] : std::as_const(m_labels))
        label->setStyleSheet(u"color: %1"_s.arg(colour(tone).name()));
    update();
}

void StageNotice::show(const QString &heading, const QString &spoken)
{
    m_heading->setText(heading);
    for (const auto &[label, tone] : std::as_const(m_labels))
        label->setVisible(!label->text().isEmpty());
    setAccessibleDescription(spoken);
    QWidget::show();
}

QString StageNotice::heading() const
{
    return isHidden() ? QString() : m_heading->text();
}

void StageNotice::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colours().surface);
}

} // namespace MiniHost
