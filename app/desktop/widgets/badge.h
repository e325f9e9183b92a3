// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/provenance.h"

#include <QLabel>

namespace MiniHost {

class Theme;

// A small coloured tag with the provenance of a statement.
class ProvenanceBadge final : public QLabel
{
    Q_OBJECT

public:
    ProvenanceBadge(Provenance provenance, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace MiniHost
