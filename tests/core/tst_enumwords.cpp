// SPDX-License-Identifier: MIT
#include "bridge/core/enums/enumwords.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost {

enum class Weather { Sun, Rain, Snow };
template<>
inline constexpr auto enumWords<Weather> = makeEnumWords<Weather>(
    { { Weather::Sun, u"sun" }, { Weather::Rain, u"rain" }, { Weather::Snow, u"snow" } });

} // namespace MiniHost

using namespace MiniHost;

class EnumWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueHasItsWord()
    {
        QCOMPARE(toString(Weather::Sun), u"sun"_s);
        QCOMPARE(toString(Weather::Snow), u"snow"_s);
        QCOMPARE(allWords<Weather>(), QStringList({ u"sun"_s, u"rain"_s, u"snow"_s }));
    }

    void aWordHasItsValue()
    {
        for (const auto &row : enumWords<Weather>)
            QVERIFY(fromWord<Weather>(toString(row.value)) == row.value);
        for (const QString &word : { u"hail"_s, u"Sun"_s, u"sunny"_s, QString() })
            QVERIFY2(!fromWord<Weather>(word), qPrintable(word));
    }

    void anEnumWithoutWordsHasNoText()
    {
        QVERIFY(HasWords<Weather>);
        QVERIFY(!HasWords<Qt::Key>);
        QVERIFY(!HasWords<int>);
    }

    // What makeEnumWords() refuses to compile: that the check sees which values an enum has.
    void theCheckKnowsTheLastValue()
    {
#if defined(__GNUC__)
        QVERIFY(EnumWordsCheck::isNamed<Weather::Snow>());
#endif
        QVERIFY(!EnumWordsCheck::isNamed<static_cast<Weather>(3)>());
    }
};

MINIHOST_TEST_MAIN(EnumWordsTest, QCoreApplication)
#include "tst_enumwords.moc"
