// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QString>

namespace MiniHost {

// README's part between "<!-- from SOURCE: begin -->" and "<!-- end -->" is made from the source, and must be as made. What is
// wrong, or nothing. With MINIHOST_WRITE_README=1 in the environment the part is written anew instead.
inline QString checkReadmePart(const QString &source, const QString &made)
{
    QFile file(QStringLiteral(MINIHOST_SOURCE_DIR "/README.md"));
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const QString readme = QString::fromUtf8(file.readAll());
    file.close();
    const QString begin = QStringLiteral("<!-- from %1: begin -->\n").arg(source);
    const qsizetype at = readme.indexOf(begin);
    const qsizetype from = at + begin.size();
    const qsizetype to = readme.indexOf(QLatin1String("<!-- end -->"), from);
    if (at < 0 || to < 0)
        return QStringLiteral("README.md has no part \"%1\"").arg(source);
    if (qEnvironmentVariableIsSet("MINIHOST_WRITE_README")) {
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        file.write((readme.left(from) + made + readme.mid(to)).toUtf8());
        return {};
    }
    const QStringList written = readme.mid(from, to - from).split(u'\n');
    const QStringList expected = made.split(u'\n');
    for (qsizetype i = 0; i < std::max(written.size(), expected.size()); ++i) {
        if (written.value(i) != expected.value(i)) {
            return QStringLiteral("README.md says\n  %1\nbut %2 says\n  %3\nMINIHOST_WRITE_README=1 writes it anew.")
                .arg(written.value(i), source, expected.value(i));
        }
    }
    return {};
}

} // namespace MiniHost
