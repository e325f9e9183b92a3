// SPDX-License-Identifier: MIT
#include "bridge/core/eventkind.h"
#include "bridge/core/provenance.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class EventKindsTest : public QObject
{
    Q_OBJECT

    static constexpr EventKind all[] {
#define KIND(name, ...) EventKind::name,
#include "bridge/core/eventkinds.def"
#undef KIND
    };

private Q_SLOTS:
    void everyKindFindsItselfByName()
    {
        QSet<QString> names;
        for (const EventKind kind : all) {
            names.insert(toString(kind));
            QVERIFY(eventKindFromString(toString(kind)) == kind);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(std::size(all)));
        QVERIFY(!eventKindFromString(u"Nothing"_s));
        QVERIFY(!eventKindFromString({}));
    }

    void everyKindHasALabelInBothLanguages()
    {
        QSet<QString> chinese;
        for (const EventKind kind : all) {
            QVERIFY2(!label(kind).zh.isEmpty() && !label(kind).en.isEmpty(), qPrintable(toString(kind)));
            chinese.insert(label(kind).zh);
        }
        QCOMPARE(chinese.size(), static_cast<qsizetype>(std::size(all)));
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
