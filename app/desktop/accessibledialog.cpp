// SPDX-License-Identifier: MIT
#include "app/desktop/accessibledialog.h"

#include "app/desktop/clientsheet.h"

#include <QAccessibleWidget>

namespace MiniHost {
namespace {

class AccessibleDialog final : public QAccessibleWidget
{
public:
    explicit AccessibleDialog(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Dialog)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.modal = true;
        return state;
    }
};

QAccessibleInterface *makeDialog(const QString &, QObject *object)
{
    auto *sheet = qobject_cast<ClientSheet *>(object);
    return sheet ? new AccessibleDialog(sheet) : nullptr;
}

} // namespace

void installAccessibleDialog()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeDialog);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace MiniHost
