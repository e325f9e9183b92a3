// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"

#include <optional>
#include <QObject>
#include <QSize>
#include <QString>

namespace MiniHost {

// Its words are what a page is told (docs/dingtalk/protocol.md §4.3).
enum class NetworkType { Wifi, G4, G3, G2, Unknown, None };
template<>
inline constexpr auto enumWords<NetworkType> = makeEnumWords<NetworkType>(
    { { NetworkType::Wifi, u"wifi" }, { NetworkType::G4, u"4g" }, { NetworkType::G3, u"3g" },
        { NetworkType::G2, u"2g" }, { NetworkType::Unknown, u"unknown" }, { NetworkType::None, u"none" } });

struct Place {
    double latitude = 30.2741; // Hangzhou
    double longitude = 120.1551;
    double accuracy = 20; // metres
    QString address, province, city, district, road;
};

// The device as JSAPIs report it. Device presets and the window's tool bar change it. Its emulation in the engine (size, pixel ratio, touch)
// is in web/container.
struct DeviceFacts {
    QString brand = QStringLiteral("MiniHost");
    QString model = QStringLiteral("Simulator");
    QString systemVersion = QStringLiteral("17.0");
    QSize screen { 390, 844 }; // CSS pixels
    double pixelRatio = 3;
    QString uuid; // the same for the same world and client; set by the session
    NetworkType network = NetworkType::Wifi;
    QString carrier;                      // `operatorType` in JSAPIs
    std::optional<Place> place = Place(); // nullopt: the user denies access to the location
    int battery = 80;                     // per cent
};

class ClientEnvironment final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const DeviceFacts &facts() const { return m_facts; }
    void set(const DeviceFacts &facts)
    {
        m_facts = facts;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    DeviceFacts m_facts;
};

} // namespace MiniHost
