// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/clientlook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {

const QList<ClientLook> &clientLooks()
{
    // clang-format off
    static const QList<ClientLook> looks {
        { ClientPlatform::Pc, FrameKind::Window, ConsentForm::Modal, { 1100, 820 }, 9, 0, 40, 0,
            ClientLook::Camera::None, false, {},
            { 420, 10, 0, false, UiLook::Buttons::Framed, false } },
        { ClientPlatform::Ios, FrameKind::Phone, ConsentForm::HalfSheet, { 390, 844 }, 38, 40, 44, 20,
            ClientLook::Camera::Island, true, { 132, 5 },
            { 280, 14, 0, true, UiLook::Buttons::Lined, true } }, // iPhone 14
        { ClientPlatform::Android, FrameKind::Phone, ConsentForm::HalfSheet, { 412, 915 }, 24, 32, 48, 22,
            ClientLook::Camera::Hole, false, { 96, 4 },
            { 316, 12, 0, false, UiLook::Buttons::Plain, true } }, // Pixel 7
        { ClientPlatform::Harmony, FrameKind::Phone, ConsentForm::HalfSheet, { 360, 780 }, 30, 34, 50, 22,
            ClientLook::Camera::CornerHole, false, { 120, 4 },
            { 328, 28, 16, true, UiLook::Buttons::Divided, false } },
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
