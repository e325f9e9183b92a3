// SPDX-License-Identifier: MIT
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString source;
    QString translation;
    // "unfinished", "vanished", "obsolete" or empty.
    QString type;
};

// By context, source and comment.
QMap<QString, Message> readMessages(const QString &file)
{
    QMap<QString, Message> result;
    QFile ts(file);
    if (!ts.open(QIODevice::ReadOnly))
        return result;
    QXmlStreamReader xml(&ts);
    QString context;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "source"_L1)
                message.source = xml.readElementText();
            else if (xml.name() == "comment"_L1)
                comment = xml.readElementText();
            else if (xml.name() == "translation"_L1) {
                message.type = xml.attributes().value("type"_L1).toString();
                message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            }
        } else if (xml.isEndElement() && xml.name() == "message"_L1) {
            result.insert(context + u'|' + message.source + u'|' + comment, message);
            message = {};
            comment.clear();
        }
    }
    return result;
}

QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression place(u"%(?:\\d|n)"_s);
    for (auto match = place.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

    const QString root = MiniHost::sourceFolder();
    const QString file = root + u"/app/desktop/translations/minihost_zh.ts"_s;

private Q_SLOTS:
    void everyTextIsInChinese()
    {
        const auto messages = readMessages(file);
        QVERIFY(messages.size() > 100);
        for (const Message &message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.source + u": "_s + message.type));
            QVERIFY2(!message.translation.isEmpty(), qPrintable(message.source));
            QCOMPARE(placeholders(message.translation), placeholders(message.source));
        }
    }

    // The file has exactly the texts that lupdate finds in the sources.
    void theFileIsUpToDate()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"minihost_zh.ts"_s);
        QProcess lupdate;
        lupdate.setWorkingDirectory(root);
        lupdate.start(QStringLiteral(MINIHOST_LUPDATE),
            { u"-I"_s, root, u"-silent"_s, root + u"/app/desktop"_s, u"-ts"_s, fresh, u"-target-language"_s,
                u"zh_CN"_s });
        QVERIFY(lupdate.waitForFinished());
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        const QStringList found = readMessages(fresh).keys();
        const QStringList held = readMessages(file).keys();
        for (const QString &text : found)
            QVERIFY2(held.contains(text), qPrintable(u"not translated: "_s + text));
        for (const QString &text : held)
            QVERIFY2(found.contains(text), qPrintable(u"no longer there: "_s + text));
    }
};

MINIHOST_TEST_MAIN(TranslationsTest, QCoreApplication)
#include "tst_translations.moc"
