// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/popover.h"
#include "app/session/environment.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;

namespace MiniHost {

class ChipButton;
class Simulator;

// The device and what is round it; each change holds at once.
class DevicePopover final : public Popover
{
    Q_OBJECT

public:
    explicit DevicePopover(Simulator &simulator, QWidget *parent = nullptr);

    // On the chip in the top bar: the device, and what is unusual about its surroundings.
    static void tell(ChipButton &chip, const Environment &environment);

private:
    void build(QFormLayout &form);
    void showEnvironment();
    void apply();
    Environment chosen(QString &problem) const;

    Simulator &m_simulator;
    QList<DevicePreset> m_devices;
    QComboBox *m_device;
    QCheckBox *m_landscape;
    QComboBox *m_zoom;
    QDoubleSpinBox *m_pixelRatio;
    QComboBox *m_touch;
    QComboBox *m_dark;
    QComboBox *m_network;
    QLineEdit *m_place;
    QComboBox *m_fontScale;
    QLineEdit *m_locale;
    QLineEdit *m_timezone;
    bool m_isShowing = false; // what is set by the program is no choice
};

} // namespace MiniHost
