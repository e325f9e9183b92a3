// SPDX-License-Identifier: MIT
#include "tests/support/publishedschema.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// The journals that the test scenario/shipped has written.
class JournalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLineIsValid()
    {
        const PublishedSchema schema(inSource(u"resources/schemas/journal-1.schema.json"_s));
        QDirIterator files(inBuild(u"tests/scenarios"_s), { u"*.jsonl"_s }, QDir::Files, QDirIterator::Subdirectories);
        qsizetype lines = 0;
        while (files.hasNext()) {
            const QString file = files.next();
            const QList<QByteArray> entries = contentOf(file).split('\n');
            for (const QByteArray &entry : entries) {
                if (entry.isEmpty())
                    continue;
                ++lines;
                const QString refusal = schema.refusal(entry);
                QVERIFY2(refusal.isEmpty(), qPrintable(u"%1: %2\n%3"_s.arg(file, QString::fromUtf8(entry), refusal)));
            }
        }
        QVERIFY(lines > 1000);
    }
};

MINIHOST_TEST_MAIN(JournalsTest, QCoreApplication)
#include "tst_journals.moc"
