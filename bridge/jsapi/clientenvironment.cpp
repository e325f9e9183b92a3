// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientenvironment.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString toString(NetworkType type)
{
    switch (type) {
    case NetworkType::Wifi:
        return u"wifi"_s;
    case NetworkType::G4:
        return u"4g"_s;
    case NetworkType::G3:
        return u"3g"_s;
    case NetworkType::G2:
        return u"2g"_s;
    case NetworkType::Unknown:
        return u"unknown"_s;
    case NetworkType::None:
        return u"none"_s;
    }
    Q_UNREACHABLE();
}

} // namespace MiniHost
