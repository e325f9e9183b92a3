// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/plainwords.h"

#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The engine's tooltips: a text of the page that Qt has escaped and wrapped so.
constexpr auto enginesWrapping = "<p style=\"white-space:pre\">"_L1;
// shownTip() wraps so. A tip between these ends without a further tag is not wrapped again.
constexpr auto wrapping = "<span style=\"white-space:pre-wrap\">"_L1;
constexpr auto wrappingEnd = "</span>"_L1;

bool isShownAlready(const QString &tip)
{
    return tip.startsWith(wrapping) && tip.endsWith(wrappingEnd)
        && tip.indexOf(u'<', wrapping.size()) == tip.size() - wrappingEnd.size()
        && tip.size() < 8 * Limit::ShownTipCharacters;
}

QString tipOf(const QString &tip)
{
    if (!tip.startsWith(enginesWrapping))
        return shownTip(tip);
    QString text = tip.sliced(enginesWrapping.size());
    if (text.endsWith("</p>"_L1))
        text.chop(4);
    text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&amp;"_L1, "&"_L1);
    return shownTip(text);
}

const QString filterName = u"plainWords"_s;

class PlainWords final : public QObject
{
public:
    explicit PlainWords(QObject *parent)
        : QObject(parent)
    {
        setObjectName(filterName);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Polish) {
            polish(object);
            return false;
        }
        return event->type() == QEvent::ToolTip && object->isWidgetType()
            && showTipOf(*static_cast<QWidget *>(object), *static_cast<QHelpEvent *>(event));
    }

private:
    static void polish(QObject *object)
    {
        auto *label = qobject_cast<QLabel *>(object);
        // The tooltip's label needs the markup of shownTip().
        if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
            label->setTextFormat(Qt::PlainText);
    }

    static bool showTipOf(QWidget &widget, const QHelpEvent &help)
    {
        auto *view = qobject_cast<QAbstractItemView *>(widget.parentWidget());
        if (view && view->viewport() == &widget && !qobject_cast<QHeaderView *>(view)) {
            const QModelIndex index = view->indexAt(help.pos());
            showTip(help.globalPos(), index.data(Qt::ToolTipRole).toString(), view);
            return true;
        }
        if (widget.toolTip().isEmpty())
            return false; // the widget handles the event, or its parent shows a tip
        QToolTip::showText(help.globalPos(), tipOf(widget.toolTip()), &widget, {}, widget.toolTipDuration());
        return true;
    }
};

} // namespace

void installPlainWords()
{
    if (isWeakened(Weakness::RichForeignText) || qApp->findChild<QObject *>(filterName, Qt::FindDirectChildrenOnly))
        return;
    qApp->installEventFilter(new PlainWords(qApp));
}

QString shownTip(const QString &text)
{
    if (isShownAlready(text) || isWeakened(Weakness::RichForeignText))
        return text;
    const QString shown = shownText(text, Limit::ShownTipCharacters);
    // The same check as in QToolTip, which looks at the first line only.
    return Qt::mightBeRichText(shown) ? wrapping + shown.toHtmlEscaped() + wrappingEnd : shown;
}

void showTip(const QPoint &globalPlace, const QString &text, QWidget *widget)
{
    QToolTip::showText(globalPlace, shownTip(text), widget);
}

} // namespace MiniHost
