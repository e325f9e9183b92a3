// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/popover.h"

class QPushButton;

namespace MiniHost {

class ChipButton;
class FaultPlan;
struct ArmedFault;

// The armed faults, how often each has matched and triggered, and buttons to disarm them.
class FaultsPopover final : public Popover
{
    Q_OBJECT

public:
    FaultsPopover(FaultPlan &plan, QWidget *parent = nullptr);

    // Shows on the chip in the top bar the only fault that can trigger, or the number of faults.
    static void showOn(ChipButton &chip, const FaultPlan &plan);

private:
    void showFaults();
    QWidget *makeRow(const ArmedFault &fault);

    FaultPlan &m_plan;
    QPushButton *m_all;
};

} // namespace MiniHost
