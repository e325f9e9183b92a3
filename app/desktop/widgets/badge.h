// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/provenance.h"

#include <QLabel>

namespace MiniHost {

class Theme;

// Where a statement is known from, as a small coloured tag.
class ProvenanceBadge final : public QLabel
{
    Q_OBJECT

public:
    ProvenanceBadge(Provenance provenance, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace MiniHost
