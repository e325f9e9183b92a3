// SPDX-License-Identifier: MIT
#include "app/session/report.h"

#include "app/session/terminal.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/shownaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString quoted(const QString &text)
{
    return QString::fromUtf8(quotedJson(text));
}

} // namespace

ExitCode reportFault(const QString &verb, const Fault &fault, Language language)
{
    printError(u"minihost %1: %2"_s.arg(verb, fault.toString(language)));
    printError(u"  %1"_s.arg(fault.row().fix.in(language)));
    return exitCodeOf(fault.code);
}

// Written by hand, so that "event" is the first member; QJsonObject sorts members.
void printReady(const QUrl &api, const QString &controlTokenFile, const ReadyMembers &more)
{
    QString line = uR"({"event":"ready","api":%1,"controlTokenFile":%2,"pid":%3)"_s.arg(
        quoted(api.toString()), quoted(controlTokenFile), QString::number(QCoreApplication::applicationPid()));
    for (const auto &[name, value] : more)
        line += uR"(,"%1":%2)"_s.arg(name, quoted(value));
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
