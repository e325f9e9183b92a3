// SPDX-License-Identifier: MIT
#include "web/container/scripttext.h"

#include "bridge/core/jsontext.h"
#include "bridge/core/readfile.h"

#include <optional>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString withoutHead(const QString &text)
{
    static const QRegularExpression head(u"^(//[^\\n]*\\n)+"_s);
    QString code = text;
    return code.remove(head).trimmed() + u'\n';
}

// Cached for the whole run: a scenario runs scripts every few milliseconds, and a resource is decompressed at each read. Used on the main
// thread only.
const QString &textOf(const QString &path)
{
    static QHash<QString, QString> texts;
    auto known = texts.find(path);
    if (known == texts.end())
        known = texts.insert(path, withoutHead(QString::fromUtf8(readResource(path))));
    return *known;
}

// In one pass, so that inserted values are not searched for marks.
QString filled(const QString &path, const QJsonObject &values, const std::optional<QString> &code)
{
    static const QRegularExpression mark(u"/\\*([A-Z]+)\\*/null"_s);
    const QString &text = textOf(path);
    QString result;
    QStringList used;
    qsizetype end = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch found = marks.next();
        const QString name = found.captured(1);
        result += QStringView(text).sliced(end, found.capturedStart() - end);
        end = found.capturedEnd();
        if (code && name == "CODE"_L1) {
            result += *code;
        } else if (values.contains(name)) {
            result += jsonString(values.value(name));
            used += name;
        } else {
            qFatal("%s: nothing is given for %s", qPrintable(path), qPrintable(name));
        }
    }
    used.removeDuplicates();
    if (used.size() != values.size())
        qFatal("%s: it has other marks than the values it is given", qPrintable(path));
    return result.append(QStringView(text).sliced(end));
}

} // namespace

QString scriptText(const QString &path, const QJsonObject &values)
{
    return filled(path, values, std::nullopt);
}

QString scriptText(const QString &path, const QJsonObject &values, const QString &code)
{
    return filled(path, values, code);
}

} // namespace MiniHost
