// SPDX-License-Identifier: MIT
#include "web/container/scriptworld.h"

#include <QWebEnginePage>
#include <QWebEngineScript>

namespace MiniHost {

quint32 engineWorld(ScriptWorld world)
{
    switch (world) {
    case ScriptWorld::Page:
        return QWebEngineScript::MainWorld;
    case ScriptWorld::Relay:
        return QWebEngineScript::ApplicationWorld;
    case ScriptWorld::Window:
        return QWebEngineScript::UserWorld;
    case ScriptWorld::Driver:
        return QWebEngineScript::UserWorld + 1;
    }
    return QWebEngineScript::MainWorld;
}

void runScript(
    QWebEnginePage &page, ScriptWorld world, const QString &script, const std::function<void(const QVariant &)> &then)
{
    page.runJavaScript(script, engineWorld(world), then);
}

} // namespace MiniHost
