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

// The device and its environment. Each change takes effect at once.
class DevicePopover final : public Popover
{
    Q_OBJECT

public:
    explicit DevicePopover(Simulator &simulator, QWidget *parent = nullptr);

    // Shows the device and the settings that differ from the default on the chip in the top bar.
    static void showOn(ChipButton &chip, const Environment &environment);

private:
    void build(QFormLayout &form);
    void showEnvironment();
    void apply();
    Environment chosen(QString &problem) const;

    Simulator &m_simulator;
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
    bool m_isShowing = false; // the program sets the widgets: changes are not applied
};

} // namespace MiniHost
