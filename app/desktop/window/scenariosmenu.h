// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/faults/faultplan.h"

#include <QMenu>

namespace MiniHost {

struct FaultPreset;

// Predefined faults: a click arms a fault, a second one disarms it. The chosen frequency applies to faults that are armed
// afterwards.
class ScenariosMenu final : public QMenu
{
    Q_OBJECT

public:
    ScenariosMenu(FaultPlan &plan, QWidget *parent = nullptr);

    struct Frequency {
        FaultFrequency frequency = FaultFrequency::Once;
        int nth = 0;
        double probability = 0;

        friend bool operator==(const Frequency &, const Frequency &) = default;
    };
    static QString nameOf(const Frequency &frequency); // "once", "only time 2", "sometimes (50 %)"
    static Frequency frequencyOf(const FaultRule &rule) { return { rule.frequency, rule.nth, rule.probability }; }
    void setFrequency(const Frequency &frequency);

Q_SIGNALS:
    void listRequested(); // the list of armed faults

private:
    void buildFrequencies();
    void buildPresets();
    void askForNth();
    void toggle(const FaultPreset &preset);
    void showArmed();
    std::optional<int> armedId(const FaultPreset &preset) const; // of an armed rule that can still trigger

    FaultPlan &m_plan;
    Frequency m_frequency;
    QMenu *m_frequencies = nullptr;
    QList<std::pair<QAction *, const FaultPreset *>> m_actions;
    QAction *m_list = nullptr;
    QAction *m_disarmAll = nullptr;
};

} // namespace MiniHost
