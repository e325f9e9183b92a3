// SPDX-License-Identifier: MIT
#include "app/session/report.h"

#include "app/session/terminal.h"
#include "bridge/core/shownaddress.h"
#include "bridge/openapi/jsontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString quoted(const QString &text)
{
    return QString::fromUtf8(jsonText(text));
}

} // namespace

ExitCode exitCodeOf(const Fault &fault)
{
    switch (fault.code) {
    case ErrorCode::ProfileUnreadable:
    case ErrorCode::ProfileInvalid:
    case ErrorCode::FolderNotFound:
    case ErrorCode::AddressInvalid:
    case ErrorCode::UserUnknown:
    case ErrorCode::EnvironmentInvalid:
    case ErrorCode::ScenarioUnreadable:
    case ErrorCode::ScenarioInvalid:
    case ErrorCode::ReportUnreadable:
    case ErrorCode::TriggerNotFound:
    case ErrorCode::BackendUnreadable:
    case ErrorCode::BackendInvalid:
    case ErrorCode::PackageNotFound:
    case ErrorCode::ZipUnreadable:
    case ErrorCode::FileNotRegular:
    case ErrorCode::FileTooLarge:
        return ExitCode::Usage;
    case ErrorCode::NothingToCompare:
        return ExitCode::ExpectationFailed;
    case ErrorCode::PageNotLoaded:
        return ExitCode::PageFailed;
    case ErrorCode::TimedOut:
        return ExitCode::TimedOut;
    default:
        return ExitCode::CouldNotStart;
    }
}

ExitCode reportFault(const QString &verb, const Fault &fault, Language language)
{
    printError(u"minihost %1: %2"_s.arg(verb, fault.toString(language)));
    printError(u"  %1"_s.arg(fault.row().fix.in(language)));
    return exitCodeOf(fault);
}

// Written by hand, so that "event" comes first: scripts and people look for it there.
void printReady(const QUrl &api, const QString &controlTokenFile, const QUrl &app)
{
    QString line = uR"({"event":"ready","api":%1,"controlTokenFile":%2,"pid":%3)"_s.arg(
        quoted(api.toString()), quoted(controlTokenFile), QString::number(QCoreApplication::applicationPid()));
    if (!app.isEmpty())
        line += uR"(,"app":%1)"_s.arg(quoted(app.toString()));
    print(line + u'}');
}

void printLoaded(bool ok, const QUrl &url, const QString &problem)
{
    QString line =
        uR"({"event":"loaded","ok":%1,"url":%2)"_s.arg(ok ? u"true"_s : u"false"_s, quoted(ShownAddress(url).text()));
    if (!ok)
        line += uR"(,"problem":%1)"_s.arg(quoted(problem));
    print(line + u'}');
}

} // namespace MiniHost
