// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/segmented.h"

#include "app/desktop/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

Segmented::Segmented(const Theme &theme, const QStringList &names, const QString &purpose, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(purpose);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QPushButton(names[i]);
        button->setCheckable(true);
        button->setFixedHeight(Measure::control);
        button->setProperty("place", i == 0 ? u"first"_s : i == names.size() - 1 ? u"last"_s : u"middle"_s);
        button->setAccessibleName(u"%1: %2"_s.arg(purpose, names[i]));
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
    connect(&theme, &Theme::changed, this, &Segmented::updateColours);
    updateColours();
}

void Segmented::updateColours()
{
    const Colours &c = m_theme.colours();
    setStyleSheet(
        uR"(QPushButton { background: %1; color: %2; border: 1px solid %3; border-left: none; border-radius: 0; padding: 0 12px;
    min-height: 28px; }
QPushButton[place="first"] { border-left: 1px solid %3; border-top-left-radius: 7px; border-bottom-left-radius: 7px; }
QPushButton[place="last"] { border-top-right-radius: 7px; border-bottom-right-radius: 7px; }
QPushButton:checked { background: %4; color: %5; font-weight: bold; }
QPushButton:focus { color: %5; text-decoration: underline; })"_s.arg(
            c.surface.name(), c.dim.name(), c.line.name(), c.accentSoft.name(), c.accent.name()));
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

} // namespace MiniHost
