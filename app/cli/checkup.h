// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace MiniHost {

enum class Health {
    Ok,
    Warn, // it runs, but not as well as it could
    Fail, // it cannot run
};

// What one check found, and what to do about it.
struct CheckFinding {
    QString name;
    Health health = Health::Ok;
    QString detail;
    QString mend; // empty when there is nothing to do
};

template<>
inline constexpr auto enumWords<Health> = makeEnumWords<Health>(
    { { Health::Ok, u"ok" }, { Health::Warn, u"warn" }, { Health::Fail, u"fail" } });
QJsonObject toJson(const QList<CheckFinding> &findings);
bool canRun(const QList<CheckFinding> &findings);

// Each check looks at one thing; what it looks at is a parameter where a test needs another world.
CheckFinding checkDisplay();
CheckFinding checkSandbox();
CheckFinding checkSharedMemory(const QString &folder);
CheckFinding checkWebEngine(const QString &process);
CheckFinding checkFonts(const QStringList &chineseFamilies);
CheckFinding checkDataFolder();
CheckFinding checkPort();
CheckFinding checkNode();

// Where Qt looks for the renderer's program.
QString webEngineProcess();
// All of them, in the order of a start. Needs a QGuiApplication, for the fonts.
QList<CheckFinding> checkAll();

} // namespace MiniHost
