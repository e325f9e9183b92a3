// SPDX-License-Identifier: MIT
#include "app/desktop/asked/searchfield.h"

#include "app/desktop/asked/picklist.h"

#include <QKeyEvent>

namespace MiniHost {

SearchField::SearchField(PickList &list, const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_list(list)
{
    setPlaceholderText(name);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, &list, &PickList::filter);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        m_list.setFocus(Qt::OtherFocusReason);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace MiniHost
