// SPDX-License-Identifier: MIT
#include "bridge/core/issuedsecrets.h"
#include "bridge/core/jsonbudget.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class JsonBudgetTest : public QObject
{
    Q_OBJECT

    IssuedSecrets m_issued;

    QJsonObject within(const QJsonObject &detail) const { return withinBudget(detail, m_issued); }
    static QByteArray textOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    static QJsonValue nested(int depth)
    {
        QJsonValue value = 1;
        for (int i = 0; i < depth; ++i)
            value = QJsonArray { value };
        return value;
    }

private Q_SLOTS:
    void theSizeIsThatOfTheJsonText()
    {
        const QJsonObject object { { u"text"_s, u"aé中😀"_s }, { u"list"_s, QJsonArray { 1, 2.5, -3, true, false } },
            { u"none"_s, QJsonValue::Null }, { u"empty"_s, QJsonObject {} }, { u"noList"_s, QJsonArray {} },
            { u"large"_s, qint64(1) << 52 } };
        QCOMPARE(jsonSize(object), textOf(object).size());
        QCOMPARE(jsonSize(QJsonObject {}), 2);
    }

    void isLargerAgreesWithTheSize()
    {
        const QJsonObject object { { u"text"_s, u"aé中😀"_s },
            { u"list"_s, QJsonArray { 1, 2.5, QJsonArray { -3, true } } },
            { u"object"_s, QJsonObject { { u"none"_s, QJsonValue::Null } } } };
        for (qint64 bytes = 0; bytes < jsonSize(object) + 5; ++bytes)
            QCOMPARE(isLarger(object, bytes), jsonSize(object) > bytes);
        QVERIFY(isLarger(nested(1000), 999));
        QVERIFY(!isLarger(nested(10), 21));
    }

    void aValueWithinTheBudgetIsKept()
    {
        const QJsonObject detail { { u"api"_s, u"openAuth"_s }, { u"params"_s, QString(15'000, u'x') } };
        QCOMPARE(within(detail), detail);
    }

    void aLongTextKeepsItsBeginningAndSaysHowLongItWas()
    {
        const QJsonObject kept = within({ { u"text"_s, QString(411'222, u'x') } });
        const QString text = kept["text"_L1].toString();
        QVERIFY2(text.startsWith(u"xxx"_s) && text.endsWith(u"… (411,222 characters)"_s), qPrintable(text.right(40)));
        QCOMPARE(kept["cut"_L1].toInt(), 411'222 + 2 + 9);
        QVERIFY(textOf(kept).size() < Limit::EntryBytes);
    }

    void aLongListKeepsItsFirstMembersAndCountsTheOthers()
    {
        QJsonArray list;
        for (int i = 0; i < 60'000; ++i)
            list.append(u"o%1"_s.arg(i));
        const QJsonArray kept = within({ { u"list"_s, list } })["list"_L1].toArray();
        QCOMPARE(kept.size(), Limit::EntryListMembers + 1);
        QCOMPARE(kept.first().toString(), u"o0"_s);
        QCOMPARE(kept.last().toString(), u"… 59,800 more"_s);
    }

    // A secret is masked also where the text would be cut, and where only the name of the member tells that it is one.
    void aSecretIsMaskedBeforeATextIsCut()
    {
        const QString secret = u"0123456789abcdefghijklmnopqrstuvwxyz"_s;
        m_issued.add(Secret<void>(secret));
        for (const qsizetype before : { 0, 3990, 4000, 4500 }) {
            const QString text = QString(before, u'.') + secret + QString(30'000, u'.');
            const QByteArray kept = textOf(within({ { u"text"_s, text } }));
            for (qsizetype from = 0; from + 8 <= secret.size(); ++from)
                QVERIFY2(!kept.contains(secret.mid(from, 8).toUtf8()), kept.left(100));
        }
        const QString unknown = QString(u"s3cr3t"_s).repeated(5);
        const QByteArray named = textOf(within(
            { { u"body"_s, QJsonObject { { u"accessToken"_s, unknown } } }, { u"text"_s, QString(30'000, u'x') } }));
        QVERIFY2(named.contains("accessToken") && !named.contains("s3cr3ts3cr3t"), named.left(100));
    }

    void anObjectKeepsItsFirstMembersAndCountsTheOthers()
    {
        QJsonObject many;
        for (int i = 0; i < 30'000; ++i)
            many.insert(u"k%1"_s.arg(i, 5, 10, QLatin1Char('0')), i);
        const QJsonObject kept = within({ { u"params"_s, many } })["params"_L1].toObject();
        QCOMPARE(kept.size(), Limit::EntryListMembers + 1);
        QCOMPARE(kept[u"…"_s].toString(), u"… 29,800 more"_s);
    }

    void deeplyNestedValuesAreLeftOut()
    {
        const QJsonObject kept = within({ { u"params"_s, nested(900) } });
        QVERIFY(textOf(kept).size() < 200);
        QVERIFY(kept.contains("cut"_L1));
        const QJsonObject shallow { { u"params"_s, nested(20) } };
        QCOMPARE(within(shallow), shallow);
    }

    void noShapeOfAValueExceedsTheBudget_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QJsonArray texts;
        QJsonArray objects;
        QJsonObject names;
        for (int i = 0; i < 300; ++i) {
            texts.append(QString(3000, u'中'));
            objects.append(QJsonObject { { u"a"_s, texts.first() }, { u"b"_s, nested(40) } });
            names.insert(QString(300, u'n') + QString::number(i), i);
        }
        QTest::newRow("texts") << QJsonValue(texts);
        QTest::newRow("objects") << QJsonValue(objects);
        QTest::newRow("long names") << QJsonValue(names);
        QTest::newRow("one text") << QJsonValue(QString(1'000'000, u'中'));
    }

    void noShapeOfAValueExceedsTheBudget()
    {
        QFETCH(const QJsonValue, value);
        const QJsonObject kept = within({ { u"a"_s, 1 }, { u"params"_s, value }, { u"z"_s, 2 } });
        QVERIFY2(textOf(kept).size() <= Limit::EntryBytes, qPrintable(QString::number(textOf(kept).size())));
        QVERIFY(kept["cut"_L1].toInteger() > Limit::EntryBytes);
    }

    void aCharacterIsNotCutInHalf()
    {
        QCOMPARE(withinCharacters(u"a😀b"_s, 2), u"a… (4 characters)"_s);
        QCOMPARE(withinCharacters(u"a😀b"_s, 3), u"a😀… (4 characters)"_s);
        QCOMPARE(withinCharacters(u"a😀b"_s, 4), u"a😀b"_s);
    }
};

MINIHOST_TEST_MAIN(JsonBudgetTest, QCoreApplication)
#include "tst_jsonbudget.moc"
