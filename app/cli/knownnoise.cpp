// SPDX-License-Identifier: MIT
#include "app/cli/knownnoise.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QtMessageHandler next = nullptr;

bool isKnownNoise(QtMsgType type, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        return false;
    return text.startsWith(
               "QStandardPaths: XDG_RUNTIME_DIR not set"_L1)        // Qt falls back by itself; we do not use it then
        || text == "Sandboxing disabled by user."_L1                // as root it must be; `doctor` says so
        || text.startsWith("No suitable graphics backend found"_L1) // offscreen there is none, and none is needed
        || text == "This plugin does not support propagateSizeHints()"_L1; // the offscreen platform, at each window
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!isKnownNoise(type, text))
        next(type, context, text);
}

} // namespace

void dropKnownNoise()
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        next = qInstallMessageHandler(handle);
}

} // namespace MiniHost
