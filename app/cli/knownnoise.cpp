// SPDX-License-Identifier: MIT
#include "app/cli/knownnoise.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QtMessageHandler previousHandler = nullptr;

bool isKnownNoise(QtMsgType type, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        return false;
    // Qt falls back by itself.
    return text.startsWith("QStandardPaths: XDG_RUNTIME_DIR not set"_L1)
        // As root the sandbox must be disabled; `minihost doctor` reports it.
        || text == "Sandboxing disabled by user."_L1
        // On the offscreen platform there is no graphics backend, and none is needed.
        || text.startsWith("No suitable graphics backend found"_L1)
        // The offscreen platform prints it for each window.
        || text == "This plugin does not support propagateSizeHints()"_L1;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!isKnownNoise(type, text))
        previousHandler(type, context, text);
}

} // namespace

void dropKnownNoise()
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        previousHandler = qInstallMessageHandler(handle);
}

} // namespace MiniHost
