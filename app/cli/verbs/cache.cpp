// SPDX-License-Identifier: MIT
// Manages the user's cache of scripts that pages load from DingTalk's CDN.
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "app/sources/commonjs.h"
#include "app/sources/npmpackage.h"
#include "app/sources/officialscripts.h"
#include "app/sources/scriptcache.h"
#include "app/sources/sdktypes.h"
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

// Reads --as; nullopt: `problem` has the error.
std::optional<QUrl> readAddress(const QString &text, QString *problem)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!isWeb || url.path().size() < 2)
        *problem = u"--as %1: give an address like https://g.alicdn.com/dingding/…/ddlogin.js"_s.arg(text);
    else if (!OfficialScripts::hosts().contains(url.host()))
        *problem = u"--as %1: only scripts of %2 are served from the cache; use --map for other origins"_s.arg(
            text, OfficialScripts::hosts().join(u", "_s));
    if (!problem->isEmpty())
        return std::nullopt;
    return OfficialScripts::addressOf(url.host(), url.path());
}

ExitCode printAdded(const Result<CachedScript> &added)
{
    if (!added)
        return refused(added.error());
    print(u"%1\n  %2, %3 bytes, sha-256 %4"_s.arg(added->url.toString(), added->from)
              .arg(added->bytes)
              .arg(added->sha256));
    return ExitCode::Ok;
}

ExitCode addTypes(ScriptCache &scripts, const NpmPackage &package)
{
    const auto table = SdkTypes::read(package);
    return table ? printAdded(scripts.add(SdkTypes::address(), *table, package.title())) : refused(table.error());
}

ExitCode addPackage(ScriptCache &scripts, const NpmPackage &package, const QUrl &as)
{
    if (package.name == SdkTypes::packageName())
        return addTypes(scripts, package);
    const QUrl url = as.isEmpty() ? OfficialScripts::ofPackage(package.name, package.version) : as;
    const QString global = OfficialScripts::globalOfPackage(package.name);
    if (global.isEmpty())
        return usageError(u"cache"_s,
            u"DingTalk's CDN has no script of %1; it has: %2. A single script file can be added with --as."_s.arg(
                package.title(), OfficialScripts::packages().join(u", "_s)));
    const auto script = linkCommonJs(package.folder, package.root, global, package.title());
    if (!script)
        return refused(script.error());
    return printAdded(scripts.add(url, *script, package.title()));
}

ExitCode addFile(ScriptCache &scripts, const QString &name, const QUrl &as)
{
    const auto script = readRegularFile(name, Limit::ScriptFileBytes, Errors::PackageNotFound);
    return script ? printAdded(scripts.add(as, *script, QFileInfo(name).fileName())) : refused(script.error());
}

bool isTarball(const QString &name)
{
    return name.endsWith(".tgz"_L1) || name.endsWith(".tar.gz"_L1);
}

ExitCode add(ScriptCache &scripts, const QStringList &what, const QString &asText)
{
    if (what.isEmpty())
        return usageError(u"cache"_s,
            u"what is to be added? %1@VERSION, its .tgz or folder, or a script file with --as"_s.arg(
                OfficialScripts::packages().first()));
    QString problem;
    const auto as = asText.isEmpty() ? std::optional(QUrl()) : readAddress(asText, &problem);
    if (!as)
        return usageError(u"cache"_s, problem);
    const QString &first = what.first();
    const bool areTarballs = std::all_of(what.begin(), what.end(), isTarball);
    if (what.size() > 1 && !areTarballs)
        return usageError(u"cache"_s,
            u"only one can be added at a time; several only as .tgz files: the package first, then the packages it requires"_s);
    const auto addOne = [&](const Result<NpmPackage> &package) {
        return package ? addPackage(scripts, *package, *as) : refused(package.error());
    };
    if (areTarballs)
        return addOne(NpmPackage::fromTarballs(what));
    if (QFileInfo(first).isDir())
        return addOne(NpmPackage::fromFolder(first));
    if (NpmPackage::isSpecifier(first)) {
        print(u"Downloading %1 with npm …"_s.arg(first));
        return addOne(NpmPackage::fetch(first));
    }
    if (!QFileInfo(first).exists() && as->isEmpty())
        return usageError(u"cache"_s, u"%1 is neither NAME@VERSION nor an existing file or folder"_s.arg(first));
    if (as->isEmpty())
        return usageError(u"cache"_s,
            u"%1: give the address at which pages load the script: --as https://g.alicdn.com/…"_s.arg(first));
    return addFile(scripts, first, *as);
}

ExitCode list(const ScriptCache &scripts)
{
    const auto all = scripts.list();
    if (!all)
        return refused(all.error());
    if (all->isEmpty())
        print(u"The cache %1 is empty. To add a script: minihost cache add dingtalk-jsapi@3.0.12"_s.arg(
            scripts.folder()));
    bool areUndamaged = true;
    for (const CachedScript &script : *all) {
        const auto checked = scripts.check(script);
        areUndamaged = areUndamaged && checked;
        print(u"%1 %2\n  %3, %4 bytes%5"_s.arg(checked ? u"✓"_s : u"✗"_s, script.url.toString(), script.from)
                  .arg(script.bytes)
                  .arg(checked ? QString()
                               : u"; damaged, add it again: %1"_s.arg(OfficialScripts::commandFor(script.url))));
    }
    return areUndamaged ? ExitCode::Ok : ExitCode::CouldNotStart;
}

ExitCode remove(ScriptCache &scripts, const QStringList &what, bool all)
{
    if (what.isEmpty() == !all)
        return usageError(u"cache"_s, u"what is to be removed? PACKAGE@VERSION, an address, or --all"_s);
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

CommandLine cacheCommandLine()
{
    CommandLine line;
    line.description = u"Manages the cache of scripts that pages load from DingTalk's CDN (%1). Offline these scripts "
                       u"are served from\n"
                       "the cache; MiniHost itself contains none."_s.arg(OfficialScripts::hosts().join(u", "_s));
    line.options = {
        { u"as"_s, u"With add: the address at which pages load the script."_s, u"URL"_s },
        { u"all"_s, u"With remove: removes all scripts."_s },
    };
    line.examples = {
        { u"minihost cache add dingtalk-jsapi@3.0.12"_s,
            u"Downloads the package with npm, from npm's registry and by its proxy."_s },
        { u"minihost cache add PACKAGE.tgz [NEEDED.tgz...]"_s,
            u"Adds a package from files of `npm pack`; nothing is downloaded."_s },
        { u"minihost cache add ./node_modules/dingtalk-jsapi"_s,
            u"Adds an installed package, with the packages it requires."_s },
        { u"minihost cache add @alicloud/dingtalk@2.2.27"_s,
            u"Adds the types of what DingTalk's OpenAPIs answer: serve then answers all of them, with made-up values."_s },
        { u"minihost cache add ddlogin.js --as https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s,
            u"Adds a script that is in no npm package."_s },
        { u"minihost cache list"_s, u"Lists the scripts and checks that they are undamaged."_s },
        { u"minihost cache remove dingtalk-jsapi@3.0.12"_s, u"Removes a script; also by its address, or --all."_s },
    };
    return line;
}

ExitCode runCache(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(cache(), invoked.arguments, parser))
        return *ended;
    const QStringList arguments = parser.positionalArguments();
    const QString action = arguments.value(0);
    ScriptCache scripts(ScriptCache::userFolder());
    if (action == "add"_L1)
        return add(scripts, arguments.mid(1), parser.value(u"as"_s));
    if (action == "list"_L1 && arguments.size() == 1)
        return list(scripts);
    if (action == "remove"_L1)
        return remove(scripts, arguments.mid(1), parser.isSet(u"all"_s));
    return usageError(u"cache"_s, u"choose one of add, list, remove"_s);
}

} // namespace

Verb cache()
{
    return { u"cache"_s, u"add PACKAGE@VERSION|FILE [--as URL] | list | remove PACKAGE@VERSION|URL|--all"_s,
        u"Manages the cache of DingTalk's CDN scripts, which pages load offline."_s, cacheCommandLine, runCache };
}

} // namespace MiniHost::Verbs
