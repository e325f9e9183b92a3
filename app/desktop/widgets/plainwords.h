// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QPoint;
class QWidget;

namespace MiniHost {

// Labels and tooltips of Qt take words that look like markup as markup: a page's text could then show pictures of this
// machine, or look like a part of the program. From the first call on, in the whole application, a label's words are plain
// unless it says otherwise, and all tooltips come through shownTip().
void installPlainWords();

// For a tooltip: cleaned, bounded, and shown as it is written.
QString shownTip(const QString &text);
void showTip(const QPoint &globalPlace, const QString &text, QWidget *widget);

} // namespace MiniHost
