// SPDX-License-Identifier: MIT
#include "app/sources/commonjs.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"
#include "web/container/scripttext.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

tl::unexpected<Fault> missing(const QString &what)
{
    return fail(Errors::PackageNotFound, what);
}

QString mainOf(const QString &folder)
{
    const auto json = readRegularFile(folder + "/package.json"_L1, Limit::SettingsFileBytes, Errors::PackageNotFound);
    return json ? QJsonDocument::fromJson(*json).object()["main"_L1].toString() : QString();
}

// Resolves a path as node's require() does: the file, the file with an ending added, or the folder's main file.
QString fileOf(const QString &path)
{
    for (const auto &ending : { ""_L1, ".js"_L1, ".cjs"_L1, ".json"_L1 }) {
        if (QFileInfo(path + ending).isFile())
            return path + ending;
    }
    if (!QFileInfo(path).isDir())
        return {};
    if (const QString main = mainOf(path); !main.isEmpty()) {
        const QString file = QDir::cleanPath(path + u'/' + main);
        for (const auto &ending : { ""_L1, ".js"_L1, "/index.js"_L1 }) {
            if (QFileInfo(file + ending).isFile())
                return file + ending;
        }
    }
    const QString index = path + "/index.js"_L1;
    return QFileInfo(index).isFile() ? index : QString();
}

class Linker
{
public:
    explicit Linker(const QString &root)
        : m_root(QFileInfo(root).canonicalFilePath())
    {
    }

    // Adds the module and all modules that it requires. The result is the module's number.
    Result<int> add(const QString &path)
    {
        const QString file = QFileInfo(path).canonicalFilePath();
        if (const auto known = m_numbers.constFind(file); known != m_numbers.constEnd())
            return *known;
        if (!file.startsWith(m_root + u'/'))
            return missing(u"%1 leads out of the package's folder"_s.arg(QFileInfo(path).fileName()));
        const auto source = readRegularFile(file, Limit::ScriptFileBytes, Errors::PackageNotFound);
        if (!source)
            return fail(source.error());
        const QByteArray &text = *source;
        m_bytes += text.size();
        if (m_bytes > Limit::ScriptFileBytes)
            return missing(
                u"%1 and the files it requires are too large for one script"_s.arg(nameOf(m_numbers.key(0))));
        const int number = static_cast<int>(m_numbers.size());
        // Before the required modules are added: they may require this one (a cycle).
        m_numbers.insert(file, number);
        m_modules.append(QByteArray());
        const bool isJson = file.endsWith(".json"_L1);
        const auto needs = isJson ? Result<QByteArray>(QByteArray("{}")) : addNeeds(file, QString::fromUtf8(text));
        if (!needs)
            return fail(needs.error());
        // The file's text directly follows the brace, since "use strict" is valid at the start only. The line end keeps a
        // comment on the last line from hiding the brace.
        m_modules[number] = "[function(require,module,exports){" + QByteArray(isJson ? "module.exports=" : "")
            + (text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text) + "\n}," + *needs + "]";
        return number;
    }

    const QByteArrayList &modules() const { return m_modules; }

private:
    QString nameOf(const QString &file) const { return file.mid(m_root.size() + 1); }

    // {"./x":3,…}: for each name in a require() of the file the module's number.
    Result<QByteArray> addNeeds(const QString &file, const QString &text)
    {
        static const QRegularExpression call(uR"((?<![\w$.])require\(\s*(["'])([^"'\\\n]+)\1\s*\))"_s);
        QJsonObject needs;
        for (auto calls = call.globalMatch(text); calls.hasNext();) {
            const QString name = calls.next().captured(2);
            if (needs.contains(name))
                continue;
            const QString found = find(name, QFileInfo(file).path());
            if (found.isEmpty())
                return fail(Errors::DependencyMissing, u"%1 needs %2, which is not there"_s.arg(nameOf(file), name));
            const auto number = add(found);
            if (!number)
                return fail(number.error());
            needs.insert(name, *number);
        }
        return jsonText(needs);
    }

    QString find(const QString &name, const QString &from) const
    {
        if (name.startsWith("./"_L1) || name.startsWith("../"_L1) || name == "."_L1 || name == ".."_L1)
            return fileOf(QDir::cleanPath(from + u'/' + name));
        for (QString folder = from; folder == m_root || folder.startsWith(m_root + u'/');
             folder = QFileInfo(folder).path()) {
            if (const QString file = fileOf(folder + "/node_modules/"_L1 + name); !file.isEmpty())
                return file;
        }
        return {};
    }

    QString m_root;
    QHash<QString, int> m_numbers;
    QByteArrayList m_modules;
    qint64 m_bytes = 0;
};

} // namespace

Result<QByteArray> linkCommonJs(
    const QString &packageFolder, const QString &root, const QString &global, const QString &title)
{
    const QString entry = fileOf(packageFolder);
    if (entry.isEmpty())
        return missing(u"%1 has no main file"_s.arg(title));
    Linker linker(root);
    const auto main = linker.add(entry);
    if (!main)
        return fail(main.error());
    const QString loader = scriptText(u":/minihost/sources/commonjs.js"_s, {}, global);
    return "// " + title.toUtf8() + ": the files of this npm package, linked to one script by MiniHost.\n"
        + loader.trimmed().toUtf8() + "([\n" + linker.modules().join(",\n") + "\n]);\n";
}

} // namespace MiniHost
