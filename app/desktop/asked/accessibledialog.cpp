// SPDX-License-Identifier: MIT
#include "app/desktop/asked/accessibledialog.h"

#include "app/desktop/asked/clientpanel.h"

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
    auto *panel = qobject_cast<ClientPanel *>(object);
    return panel ? new AccessibleDialog(panel) : nullptr;
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
