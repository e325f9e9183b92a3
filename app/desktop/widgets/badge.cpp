// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/badge.h"

#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

ProvenanceBadge::ProvenanceBadge(Provenance provenance, const Theme &theme, QWidget *parent)
    : QLabel(label(provenance).in(language()), parent)
{
    const Colours &c = theme.colours();
    QString tip;
    std::pair<QColor, QColor> colours { c.dim, c.ground };
    switch (provenance) {
    case Provenance::Documented:
        colours = { c.ok, c.okSoft };
        tip = tr("Stated in public documents");
        break;
    case Provenance::Sdk:
        colours = { c.accent, c.accentSoft };
        tip = tr("Found in the published SDK");
        break;
    case Provenance::Inferred:
        colours = { c.warn, c.warnSoft };
        tip = tr("Inferred by MiniHost; no source states it");
        break;
    case Provenance::Own:
        tip = tr("About MiniHost itself");
        break;
    }
    setToolTip(shownTip(tip));
    setAccessibleDescription(tip);
    setFont(uiFont(Measure::tinyText));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStyleSheet(u"QLabel { color: %1; background: %2; border-radius: 4px; padding: 1px 5px; }"_s.arg(
        colours.first.name(), colours.second.name()));
}

} // namespace MiniHost
