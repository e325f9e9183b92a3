// SPDX-License-Identifier: MIT
// The user's cache of scripts that pages load from DingTalk's CDN.
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "app/sources/commonjs.h"
#include "app/sources/npmpackage.h"
#include "app/sources/officialscripts.h"
#include "app/sources/scriptcache.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb cache();

namespace {

ExitCode refused(const Fault &fault)
{
    return reportFault(u"cache"_s, fault, Language::English);
}

// The address that --as says, or nothing with what is wrong.
std::optional<QUrl> readAddress(const QString &text, QString *problem)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!isWeb || url.path().size() < 2)
        *problem = u"--as %1: an address like https://g.alicdn.com/dingding/…/ddlogin.js"_s.arg(text);
    else if (!OfficialScripts::hosts().contains(url.host()))
        *problem = u"--as %1: only %2 is answered from the cache; other origins are served with --map"_s.arg(
            text, OfficialScripts::hosts().join(u", "_s));
    if (!problem->isEmpty())
        return std::nullopt;
    return OfficialScripts::addressOf(url.host(), url.path());
}

ExitCode told(const Result<CachedScript> &added)
{
    if (!added)
        return refused(added.error());
    print(u"%1\n  %2, %3 bytes, sha-256 %4"_s.arg(added->url.toString(), added->from)
              .arg(added->bytes)
              .arg(added->sha256));
    return ExitCode::Ok;
}

ExitCode addPackage(ScriptCache &scripts, const NpmPackage &package, const QUrl &as)
{
    const QUrl url = as.isEmpty() ? OfficialScripts::ofPackage(package.name, package.version) : as;
    const QString global = OfficialScripts::globalOfPackage(package.name);
    if (global.isEmpty())
        return usageError(u"cache"_s,
            u"%1 is no package that DingTalk's CDN has as a script; those are: %2. A single file can be given with --as."_s
                .arg(package.title(), OfficialScripts::packages().join(u", "_s)));
    const auto script = linkCommonJs(package.folder, package.root, global, package.title());
    if (!script)
        return refused(script.error());
    return told(scripts.add(url, *script, package.title()));
}

ExitCode addFile(ScriptCache &scripts, const QString &name, const QUrl &as)
{
    const auto script = readRegularFile(name, Limit::ScriptFileBytes, Errors::PackageNotFound);
    return script ? told(scripts.add(as, *script, QFileInfo(name).fileName())) : refused(script.error());
}

bool isTarball(const QString &name)
{
    return name.endsWith(".tgz"_L1) || name.endsWith(".tar.gz"_L1);
}

ExitCode add(ScriptCache &scripts, const QStringList &what, const QString &asText)
{
    if (what.isEmpty())
        return usageError(u"cache"_s,
            u"add what? %1@VERSION, its .tgz or folder, or a script with --as"_s.arg(
                OfficialScripts::packages().first()));
    QString problem;
    const auto as = asText.isEmpty() ? std::optional(QUrl()) : readAddress(asText, &problem);
    if (!as)
        return usageError(u"cache"_s, problem);
    const QString &first = what.first();
    const bool areTarballs = std::all_of(what.begin(), what.end(), isTarball);
    if (what.size() > 1 && !areTarballs)
        return usageError(u"cache"_s, u"one at a time; several only of .tgz, a package first and then what it needs"_s);
    const auto addOne = [&](const Result<NpmPackage> &package) {
        return package ? addPackage(scripts, *package, *as) : refused(package.error());
    };
    if (areTarballs)
        return addOne(NpmPackage::fromTarballs(what));
    if (QFileInfo(first).isDir())
        return addOne(NpmPackage::fromFolder(first));
    if (NpmPackage::isSpecifier(first)) {
        print(u"Asking npm for %1 …"_s.arg(first));
        return addOne(NpmPackage::fetch(first));
    }
    if (!QFileInfo(first).exists() && as->isEmpty())
        return usageError(u"cache"_s, u"%1 is no NAME@VERSION, and there is no such file or folder"_s.arg(first));
    if (as->isEmpty())
        return usageError(u"cache"_s, u"%1: where do pages find it? --as https://g.alicdn.com/…"_s.arg(first));
    return addFile(scripts, first, *as);
}

ExitCode list(const ScriptCache &scripts)
{
    const auto all = scripts.list();
    if (!all)
        return refused(all.error());
    if (all->isEmpty())
        print(u"Nothing is in the cache %1. For example: minihost cache add dingtalk-jsapi@3.0.12"_s.arg(
            scripts.folder()));
    bool areWhole = true;
    for (const CachedScript &script : *all) {
        const auto checked = scripts.check(script);
        areWhole = areWhole && checked;
        print(u"%1 %2\n  %3, %4 bytes%5"_s.arg(checked ? u"✓"_s : u"✗"_s, script.url.toString(), script.from)
                  .arg(script.bytes)
                  .arg(checked ? QString()
                               : u"; damaged, add it again: %1"_s.arg(OfficialScripts::commandFor(script.url))));
    }
    return areWhole ? ExitCode::Ok : ExitCode::CouldNotStart;
}

ExitCode remove(ScriptCache &scripts, const QStringList &what, bool all)
{
    if (what.isEmpty() == !all)
        return usageError(u"cache"_s, u"remove what? PACKAGE@VERSION, an address, or --all"_s);
    if (all) {
        const auto cleared = scripts.clear();
        return cleared ? ExitCode::Ok : refused(cleared.error());
    }
    for (const QString &each : what) {
        const auto removed = scripts.remove(each);
        if (!removed)
            return refused(removed.error());
        if (removed->isEmpty())
            return refused({ Errors::PackageNotFound, u"the cache has no %1"_s.arg(each) });
        for (const CachedScript &script : *removed)
            print(u"removed %1"_s.arg(script.url.toString()));
    }
    return ExitCode::Ok;
}

CommandLine commandLine()
{
    CommandLine line;
    line.description =
        u"Scripts that pages load from DingTalk's CDN (%1) are answered from this cache, offline. MiniHost ships none."_s
            .arg(OfficialScripts::hosts().join(u", "_s));
    line.options = {
        { u"as"_s, u"The address at which pages find the script."_s, u"URL"_s },
        { u"all"_s, u"Removes all there is."_s },
    };
    line.examples = {
        { u"minihost cache add dingtalk-jsapi@3.0.12"_s, u"With npm, by its registry and proxy."_s },
        { u"minihost cache add PACKAGE.tgz [NEEDED.tgz...]"_s, u"As `npm pack` makes them; nothing is fetched."_s },
        { u"minihost cache add ./node_modules/dingtalk-jsapi"_s,
            u"As it is installed, with what it needs beside it."_s },
        { u"minihost cache add ddlogin.js --as https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s,
            u"A script that is in no package."_s },
        { u"minihost cache list"_s, u"What is there, and whether it is whole."_s },
        { u"minihost cache remove dingtalk-jsapi@3.0.12"_s, u"Or an address, or --all."_s },
    };
    return line;
}

ExitCode run(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(cache(), invoked.arguments, parser))
        return *ended;
    const QStringList arguments = parser.positionalArguments();
    const QString deed = arguments.value(0);
    ScriptCache scripts(ScriptCache::userFolder());
    if (deed == "add"_L1)
        return add(scripts, arguments.mid(1), parser.value(u"as"_s));
    if (deed == "list"_L1 && arguments.size() == 1)
        return list(scripts);
    if (deed == "remove"_L1)
        return remove(scripts, arguments.mid(1), parser.isSet(u"all"_s));
    return usageError(u"cache"_s, u"add, list or remove"_s);
}

} // namespace

Verb cache()
{
    return { u"cache"_s, u"add PACKAGE@VERSION|FILE [--as URL] | list | remove PACKAGE@VERSION|URL|--all"_s,
        u"Scripts of DingTalk's CDN that pages load, answered offline."_s, commandLine, run };
}

} // namespace MiniHost::Verbs
