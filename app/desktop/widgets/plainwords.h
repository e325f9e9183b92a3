// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QPoint;
class QWidget;

namespace MiniHost {

// Qt's labels and tooltips interpret text that looks like markup: a page's text could show local pictures or imitate the window.
// After the first call, all labels of the application are plain text unless they set a format, and all tooltips pass shownTip().
void installPlainWords();

// The text for a tooltip: cleaned and bounded (foreigntext.h), without interpretation of markup.
QString shownTip(const QString &text);
void showTip(const QPoint &globalPlace, const QString &text, QWidget *widget);

} // namespace MiniHost
