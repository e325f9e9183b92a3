// SPDX-License-Identifier: MIT
#include "bridge/core/foreigntext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class ForeignTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlAndInvisibleCharactersAreEscaped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("escape") << u"\u001b[2J"_s << u"\\u001b[2J"_s;
        QTest::newRow("C1") << u"\u009b2J"_s << u"\\u009b2J"_s;
        QTest::newRow("carriage return") << u"a\rb"_s << u"a\\u000db"_s;
        QTest::newRow("backspace and delete") << u"a\bb\u007f"_s << u"a\\u0008b\\u007f"_s;
        QTest::newRow("bidi") << u"a\u202eb\u2066c\u200f"_s << u"a\\u202eb\\u2066c\\u200f"_s;
        QTest::newRow("without width") << u"a\u200bb\u2060\ufeff"_s << u"a\\u200bb\\u2060\\ufeff"_s;
        QTest::newRow("blank letters") << u"a\u3164\u115f"_s << u"a\\u3164\\u115f"_s;
        QTest::newRow("a separator of lines") << u"a\u2028b"_s << u"a\\u2028b"_s;
        QTest::newRow("private use") << u"\ue000"_s << u"\\ue000"_s;
        QTest::newRow("a tag") << QString::fromUcs4(U"\U000e0041") << u"\\udb40\\udc41"_s;
        QTest::newRow("a high half") << QString(QChar(0xd83d)) + u"\u001b"_s << u"\\ud83d\\u001b"_s;
        QTest::newRow("a low half") << QString(QChar(0xde00)) + u"a"_s << u"\\ude00a"_s;
        QTest::newRow("a high half at the end") << u"a"_s + QChar(0xd83d) << u"a\\ud83d"_s;
        QTest::newRow("lines") << u"a\n\tb"_s << u"a\n\tb"_s;
        QTest::newRow("plain") << u"组织 A, \"é\" Ω 😀"_s << u"组织 A, \"é\" Ω 😀"_s;
        QTest::newRow("a family of emoji")
            << u"👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3"_s << u"👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3"_s;
        QTest::newRow("a joiner that joins nothing") << u"a\u200db é\u200d\u200dé"_s << u"a\\u200db é\\u200d\\u200dé"_s;
        QTest::newRow("marks") << u"e\u0301"_s << u"e\u0301"_s;
    }
    void controlAndInvisibleCharactersAreEscaped()
    {
        QFETCH(QString, text);
        const QString shown = shownText(text);
        QTEST(shown, "shown");
        QCOMPARE(shownText(shown), shown);
    }

    void combiningMarksAreLimited()
    {
        const QString shown = shownText(u"e"_s + QString(40, QChar(0x0301)));
        QCOMPARE(shown.count(QChar(0x0301)), 6);
    }

    void lineBreaksAndBlanksBecomeOneBlank()
    {
        QCOMPARE(shownLine(u" a \r\n\n\t b\u00a0\u3000 c\u2028d "_s), u"a b c d"_s);
        QCOMPARE(shownLine(u"\n"_s), QString());
        QCOMPARE(shownLine(u"plain text"_s), u"plain text"_s);
    }

    void longTextsAreCut()
    {
        QCOMPARE(shownLine(u"abcdef"_s, 4), u"abcd… (+2)"_s);
        QCOMPARE(shownText(u"abcd"_s, 4), u"abcd"_s);
        QCOMPARE(shownText(u"abc😀"_s, 4), u"abc… (+2)"_s);
        QCOMPARE(shortened(u"abc😀"_s, 4), u"abc… (+2)"_s);
        QCOMPARE(shownText(u"ab\u001b\u001b"_s, 3), u"ab\\u001b… (+1)"_s);
    }

    void noCharacterIsShownAsAControlCharacter()
    {
        // Of the ideographs and of the planes without characters, every 97th and 251st.
        for (char32_t c = 0; c <= 0x10ffff; c += c >= 0x3400 && c < 0xd700 ? 97
                 : c >= 0x20000 && c < 0xdff00                             ? 251
                                                                           : 1) {
            const QString one =
                c >= 0xd800 && c < 0xe000 ? QString(QChar(static_cast<char16_t>(c))) : QString::fromUcs4(&c, 1);
            const QString shown = shownLine(u"a"_s + one + u"b"_s);
            for (const QChar seen : shown) {
                const QChar::Category category = seen.category();
                QVERIFY2(category != QChar::Other_Control && category != QChar::Other_Format
                        && category != QChar::Other_PrivateUse && category != QChar::Separator_Line
                        && category != QChar::Separator_Paragraph && !(one.size() == 1 && seen.isSurrogate()),
                    qPrintable(QString::number(c, 16)));
            }
        }
    }
};

MINIHOST_TEST_MAIN(ForeignTextTest, QCoreApplication)
#include "tst_foreigntext.moc"
