// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/clientlook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {

const QList<ClientLook> &clientLooks()
{
    // clang-format off
    static const QList<ClientLook> looks {
        { ClientPlatform::Pc, u"PC"_s, FrameKind::Window, ConsentForm::Modal, { 1100, 820 }, 9, 0, 40, 0,
            ClientLook::Camera::None, false },
        { ClientPlatform::Ios, u"iOS"_s, FrameKind::Phone, ConsentForm::HalfSheet, { 390, 844 }, 38, 40, 44, 20,
            ClientLook::Camera::Island, true }, // iPhone 14
        { ClientPlatform::Android, u"Android"_s, FrameKind::Phone, ConsentForm::HalfSheet, { 412, 915 }, 24, 32, 48, 22,
            ClientLook::Camera::Hole, false }, // Pixel 7
        { ClientPlatform::Harmony, u"Harmony"_s, FrameKind::Phone, ConsentForm::HalfSheet, { 360, 780 }, 30, 34, 50, 22,
            ClientLook::Camera::CornerHole, false },
    };
    // clang-format on
    return looks;
}

const ClientLook &lookOf(ClientPlatform client)
{
    const QList<ClientLook> &looks = clientLooks();
    const auto look =
        std::find_if(looks.begin(), looks.end(), [client](const ClientLook &row) { return row.client == client; });
    Q_ASSERT(look != looks.end());
    return *look;
}

} // namespace MiniHost
