// SPDX-License-Identifier: MIT
#include "tests/support/generateddoc.h"

#include "tests/support/sourcefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString rowOf(const QStringList &cells)
{
    QStringList shown = cells;
    shown.replaceInStrings(u"|"_s, u"\\|"_s).replaceInStrings(u"\n"_s, u"<br>"_s);
    return u"| "_s + shown.join(u" | "_s) + u" |\n"_s;
}

QString writeAnew(const QString &name, const QString &made)
{
    QFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly))
        return u"%1: %2"_s.arg(name, file.errorString());
    return file.write(made.toUtf8()) > 0 && file.flush() ? QString() : file.errorString();
}

} // namespace

QString generatedLine(const QString &from, const QString &test)
{
    return u"<!-- Generated from %1; do not edit. Write it anew: MINIHOST_WRITE_DOCS=1 ctest --test-dir build/release -R %2 -->\n\n"_s
        .arg(from, test);
}

QString markdownTable(const QStringList &head, const QList<QStringList> &rows)
{
    QString table = rowOf(head) + u'|' + u"---|"_s.repeated(head.size()) + u'\n';
    for (const QStringList &row : rows)
        table += rowOf(row);
    return table;
}

QString checkGeneratedDoc(const QString &path, const QString &made)
{
    const QString name = inSource(path);
    if (qEnvironmentVariableIsSet("MINIHOST_WRITE_DOCS"))
        return writeAnew(name, made);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2 MINIHOST_WRITE_DOCS=1 writes it."_s.arg(path, file.errorString());
    const QStringList written = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList expected = made.split(u'\n');
    for (qsizetype i = 0; i < std::max(written.size(), expected.size()); ++i) {
        if (written.value(i) != expected.value(i) || (i >= written.size()) != (i >= expected.size())) {
            return u"%1 line %2 is\n  %3\nbut should be\n  %4\nMINIHOST_WRITE_DOCS=1 writes the file anew."_s.arg(path)
                .arg(i + 1)
                .arg(written.value(i), expected.value(i));
        }
    }
    return {};
}

} // namespace MiniHost
