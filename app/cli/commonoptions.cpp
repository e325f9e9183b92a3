// SPDX-License-Identifier: MIT
#include "app/cli/commonoptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost {

QCommandLineOption profileOption()
{
    return { u"profile"_s, u"The world: a JSON file with organisations, users and apps."_s, u"FILE"_s };
}

QCommandLineOption userOption()
{
    return { u"user"_s, u"Who is signed in (default: the profile's signedIn)."_s, u"ID"_s };
}

void readWorldOptions(const QCommandLineParser &parser, SimulatorOptions &options)
{
    options.world.profile = parser.value(u"profile"_s);
    options.world.user = parser.value(u"user"_s);
}

QCommandLineOption clientOption(Clients clients)
{
    const QString text = clients == Clients::One
        ? u"The client the page believes it runs in (default ios)."_s
        : u"The client the page believes it runs in (default ios); with commas, several side by side: ios,pc."_s;
    return { u"platform"_s, text, clientPlatformNames().join(u'|'), u"ios"_s };
}

QString readClientOption(const QCommandLineParser &parser, Clients clients, SimulatorOptions &options)
{
    const QString names = parser.value(u"platform"_s);
    QList<ClientPlatform> wanted;
    const QStringList all = clients == Clients::Several ? names.split(u',') : QStringList { names };
    for (const QString &name : all) {
        const auto client = clientPlatformFromString(name);
        if (!client) {
            return u"--platform %1: choose one of %2%3"_s.arg(names, clientPlatformNames().join(u", "_s),
                clients == Clients::Several ? u", or several with commas between"_s : QString());
        }
        if (wanted.contains(*client))
            return u"--platform %1: each client once"_s.arg(names);
        wanted.append(*client);
    }
    options.client.platform = wanted.takeFirst();
    options.client.beside = wanted;
    return {};
}

QString readSeconds(const QCommandLineParser &parser, std::chrono::milliseconds &limit)
{
    bool isNumber = false;
    const int seconds = parser.value(u"timeout"_s).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 600)
        return u"--timeout %1: a whole number of seconds, from 1 to 600"_s.arg(parser.value(u"timeout"_s));
    limit = std::chrono::seconds(seconds);
    return {};
}

} // namespace MiniHost
