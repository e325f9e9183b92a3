// SPDX-License-Identifier: MIT
#include "app/sources/officialscripts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost::OfficialScripts {
namespace {

// npm packages that DingTalk's CDN also serves as one script.
struct Row {
    QString package;
    QString address; // %1: the version
    QString global;
};

const QList<Row> &rows()
{
    static const QList<Row> all {
        { u"dingtalk-jsapi"_s, u"https://g.alicdn.com/dingding/dingtalk-jsapi/%1/dingtalk.open.js"_s, u"dd"_s },
    };
    return all;
}

} // namespace

QStringList hosts()
{
    return { u"g.alicdn.com"_s };
}

QUrl addressOf(const QString &host, const QString &path)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host.toLower());
    url.setPath(path);
    return url;
}

QUrl ofPackage(const QString &name, const QString &version)
{
    for (const Row &row : rows()) {
        if (row.package == name)
            return QUrl(row.address.arg(version));
    }
    return {};
}

QString globalOfPackage(const QString &name)
{
    for (const Row &row : rows()) {
        if (row.package == name)
            return row.global;
    }
    return {};
}

QStringList packages()
{
    QStringList names;
    for (const Row &row : rows())
        names += row.package;
    return names;
}

QString commandFor(const QUrl &script)
{
    const QString address = script.toString(QUrl::FullyEncoded);
    for (const Row &row : rows()) {
        const QString before = row.address.section("%1"_L1, 0, 0);
        const QString after = row.address.section("%1"_L1, 1);
        if (!address.startsWith(before) || !address.endsWith(after))
            continue;
        const QString version = address.mid(before.size()).chopped(after.size());
        static const QRegularExpression number(uR"(^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$)"_s);
        if (number.match(version).hasMatch())
            return u"minihost cache add %1@%2"_s.arg(row.package, version);
    }
    // The command is pasted into a shell, and the page chooses the path: characters with a meaning in a shell are encoded.
    const QByteArray path = QUrl::toPercentEncoding(script.path(), "/");
    return u"minihost cache add FILE --as https://%1%2"_s.arg(script.host(), QString::fromLatin1(path.left(300)));
}

} // namespace MiniHost::OfficialScripts
