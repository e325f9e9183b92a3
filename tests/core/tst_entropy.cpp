// SPDX-License-Identifier: MIT
#include "bridge/core/entropy.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class EntropyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seededBytesAreSplitMix64()
    {
        // The published test vector of SplitMix64 for the seed 1234567, little endian.
        SeededEntropy entropy(1234567);
        for (const quint64 word : { 6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL }) {
            const QByteArray bytes = entropy.bytes(8);
            quint64 value = 0;
            for (int i = 7; i >= 0; --i)
                value = value << 8 | static_cast<quint8>(bytes[i]);
            QCOMPARE(value, word);
        }
    }

    void theSameSeedGivesTheSameWords()
    {
        SeededEntropy a(7);
        SeededEntropy b(7);
        SeededEntropy other(8);
        const QString first = a.letters(20);
        QCOMPARE(b.letters(20), first);
        QVERIFY(other.letters(20) != first);
        QVERIFY(a.letters(20) != first);
        b.letters(20);
        QCOMPARE(a.hex(16), b.hex(16));
        QCOMPARE(a.uuid(), b.uuid());
    }

    void systemBytesDiffer()
    {
        SystemEntropy entropy;
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i)
            seen.insert(entropy.bytes(16));
        QCOMPARE(seen.size(), 100);
    }

    void theNumberOfBytesIsAsRequested()
    {
        SystemEntropy system;
        SeededEntropy seeded(1);
        for (int count = 0; count < 70; ++count) {
            QCOMPARE(system.bytes(count).size(), count);
            QCOMPARE(seeded.bytes(count).size(), count);
            QCOMPARE(seeded.letters(count).size(), count);
            QCOMPARE(seeded.hex(count).size(), 2 * count);
        }
    }

    void lettersHexAndUuidsHaveTheirFormat()
    {
        SystemEntropy entropy;
        const QRegularExpression letters(u"^[a-z]{18}$"_s);
        const QRegularExpression hex(u"^[0-9a-f]{32}$"_s);
        const QRegularExpression uuid(u"^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$"_s);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(letters.match(entropy.letters(18)).hasMatch());
            QVERIFY(hex.match(entropy.hex(16)).hasMatch());
            QVERIFY(uuid.match(entropy.uuid()).hasMatch());
        }
    }

    void noLetterIsLikelierThanAnother()
    {
        SeededEntropy entropy(42);
        QHash<QChar, int> counts;
        constexpr int draws = 260'000;
        const QString text = entropy.letters(draws);
        for (const QChar letter : text)
            ++counts[letter];
        QCOMPARE(counts.size(), 26);
        // 10000 of each letter are expected, with a standard deviation of 98; modulo bias would give some letters
        // 11250.
        for (const int count : std::as_const(counts))
            QVERIFY2(std::abs(count - draws / 26) < 500, qPrintable(QString::number(count)));
    }
};

MINIHOST_TEST_MAIN(EntropyTest, QCoreApplication)
#include "tst_entropy.moc"
