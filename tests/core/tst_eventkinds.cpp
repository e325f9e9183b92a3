// SPDX-License-Identifier: MIT
#include "bridge/core/errors/provenance.h"
#include "bridge/core/eventtable.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class EventKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsFoundByItsName()
    {
        QSet<QString> names;
        for (const EventRow &row : eventRows()) {
            names.insert(row.name);
            QCOMPARE(toString(row.kind), row.name);
            QVERIFY(eventKindFromString(row.name) == row.kind);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(eventRows().size()));
        QVERIFY(!eventKindFromString(u"Nothing"_s));
        QVERIFY(!eventKindFromString({}));
        QCOMPARE(toString(EventKind()), QString());
    }

    void everyKindHasALabelInBothLanguages()
    {
        QSet<QString> chinese;
        for (const EventRow &row : eventRows()) {
            QVERIFY2(!row.label.zh.isEmpty() && !row.label.en.isEmpty(), qPrintable(row.name));
            QVERIFY(label(row.kind) == row.label);
            chinese.insert(row.label.zh);
        }
        QCOMPARE(chinese.size(), static_cast<qsizetype>(eventRows().size()));
    }

    void everyProvenanceHasAWordAndABadge()
    {
        QSet<QString> words;
        for (const auto provenance :
            { Provenance::Documented, Provenance::Sdk, Provenance::Inferred, Provenance::Own }) {
            words.insert(toString(provenance));
            QVERIFY(!label(provenance).zh.isEmpty() && !label(provenance).en.isEmpty());
        }
        QCOMPARE(words, (QSet<QString> { u"documented"_s, u"sdk"_s, u"inferred"_s, u"own"_s }));
    }
};

MINIHOST_TEST_MAIN(EventKindsTest, QCoreApplication)
#include "tst_eventkinds.moc"
