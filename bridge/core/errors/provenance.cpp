// SPDX-License-Identifier: MIT
#include "bridge/core/errors/provenance.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Text label(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Documented:
        return { u"文档"_s, u"documented"_s };
    case Provenance::Sdk:
        return { u"SDK"_s, u"SDK"_s };
    case Provenance::Inferred:
        return { u"推断"_s, u"inferred"_s };
    case Provenance::Own:
        return { u"MiniHost"_s, u"MiniHost"_s };
    }
    Q_UNREACHABLE();
}

} // namespace MiniHost
