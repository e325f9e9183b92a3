// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/popover.h"

class QPushButton;

namespace MiniHost {

class ChipButton;
class FaultPlan;
struct ArmedFault;

// What is armed to go wrong, how often it has, and a way to disarm each.
class FaultsPopover final : public Popover
{
    Q_OBJECT

public:
    FaultsPopover(FaultPlan &plan, QWidget *parent = nullptr);

    // On the chip in the top bar: the one fault that may strike, or how many there are.
    static void tell(ChipButton &chip, const FaultPlan &plan);

private:
    void showFaults();
    QWidget *makeRow(const ArmedFault &fault);

    FaultPlan &m_plan;
    QPushButton *m_all;
};

} // namespace MiniHost
