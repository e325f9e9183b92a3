// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace MiniHost {

enum class Health {
    Ok,
    Warn, // MiniHost can run, with a limitation
    Fail, // MiniHost cannot run
};

// The result of one check.
struct CheckFinding {
    QString name;
    Health health = Health::Ok;
    QString detail;
    QString mend; // how to fix it; empty: nothing to do
};

template<>
inline constexpr auto enumWords<Health> = makeEnumWords<Health>(
    { { Health::Ok, u"ok" }, { Health::Warn, u"warn" }, { Health::Fail, u"fail" } });
QJsonObject toJson(const QList<CheckFinding> &findings);
bool canRun(const QList<CheckFinding> &findings);

// One function for each check. A parameter is what a test replaces.
CheckFinding checkDisplay();
CheckFinding checkSandbox();
CheckFinding checkSharedMemory(const QString &folder);
CheckFinding checkWebEngine(const QString &process);
CheckFinding checkFonts(const QStringList &chineseFamilies);
CheckFinding checkDataFolder();
CheckFinding checkPort();
CheckFinding checkNode();

// Path of the program of the renderer processes.
QString webEngineProcess();
// Runs all checks. Needs a QGuiApplication, for the fonts.
QList<CheckFinding> checkAll();

} // namespace MiniHost
