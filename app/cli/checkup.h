// SPDX-License-Identifier: MIT
#pragma once

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
struct Finding {
    QString name;
    Health health = Health::Ok;
    QString detail;
    QString mend; // empty when there is nothing to do
};

QString toString(Health health); // "ok", "warn", "fail"
QJsonObject toJson(const QList<Finding> &findings);
bool canRun(const QList<Finding> &findings);

// Each check looks at one thing; what it looks at is a parameter where a test needs another world.
Finding checkDisplay();
Finding checkSandbox();
Finding checkSharedMemory(const QString &folder);
Finding checkWebEngine(const QString &process);
Finding checkFonts(const QStringList &chineseFamilies);
Finding checkDataFolder();
Finding checkPort();
Finding checkNode();

// Where Qt looks for the renderer's program.
QString webEngineProcess();
// All of them, in the order of a start. Needs a QGuiApplication, for the fonts.
QList<Finding> checkAll();

} // namespace MiniHost
