// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace MiniHost {

class PickList;

// Filters the rows of a list by the typed text. The Down key moves the focus to the list.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(PickList &list, const QString &name, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    PickList &m_list;
};

} // namespace MiniHost
