// SPDX-License-Identifier: MIT
#include "app/cli/commonoptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost {

QCommandLineOption profileOption()
{
    return { u"profile"_s,
        u"The world: a JSON file with organisations, users and apps (default: the built-in showcase's)."_s, u"FILE"_s };
}

QCommandLineOption userOption()
{
    return { u"user"_s, u"The signed-in user's userId (default: signedIn of the profile)."_s, u"ID"_s };
}

void readWorldOptions(const QCommandLineParser &parser, SimulatorOptions &options)
{
    options.world.profile = parser.value(u"profile"_s);
    options.world.user = parser.value(u"user"_s);
}

QCommandLineOption clientOption(Clients clients)
{
    const QString text = clients == Clients::One
        ? u"The simulated DingTalk client (default: ios)."_s
        : u"The simulated DingTalk client (default: ios); several, separated by commas, are shown side by side: ios,pc."_s;
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
                clients == Clients::Several ? u", or several, separated by commas"_s : QString());
        }
        if (wanted.contains(*client))
            return u"--platform %1: a client can be named only once"_s.arg(names);
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
