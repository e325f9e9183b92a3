// SPDX-License-Identifier: MIT
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class PermissionPointsTest : public QObject
{
    Q_OBJECT

    QByteArray content;
    QHash<QString, QJsonObject> points;

    static bool isChinese(const QString &text)
    {
        return std::any_of(
            text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() < 0xa000; });
    }

    static bool hasOnlyKeys(const QJsonObject &object, const QStringList &keys)
    {
        const QStringList have = object.keys();
        return std::all_of(have.begin(), have.end(), [&keys](const QString &key) { return keys.contains(key); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(inSource(u"resources/permission-points.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        content = file.readAll();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(content, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QVERIFY(hasOnlyKeys(document.object(), { u"$comment"_s, u"points"_s }));
        for (const QJsonValue &value : document["points"_L1].toArray()) {
            const QJsonObject point = value.toObject();
            const QString code = point["code"_L1].toString();
            QVERIFY2(!code.isEmpty(), qPrintable(u"after %1 points"_s.arg(points.size())));
            QVERIFY2(!points.contains(code), qPrintable(u"twice: "_s + code));
            points.insert(code, point);
        }
        // 252 from the API pages, and the four that are named elsewhere (docs/dingtalk/protocol.md §8).
        QCOMPARE(points.size(), 256);
    }

    void everyPointIsOneLine()
    {
        QSet<QString> lines;
        for (const QByteArray &line : content.split('\n')) {
            const QString text = QString::fromUtf8(line).trimmed();
            if (text.startsWith("{\"code\": "_L1))
                lines.insert(text.section(u'"', 3, 3));
        }
        const QStringList codes = points.keys();
        QCOMPARE(lines, QSet<QString>(codes.begin(), codes.end()));
    }

    void everyPointIsComplete()
    {
        for (auto i = points.cbegin(); i != points.cend(); ++i) {
            const QJsonObject &point = i.value();
            QVERIFY2(hasOnlyKeys(point,
                         { u"code"_s, u"type"_s, u"kind"_s, u"sensitive"_s, u"name"_s, u"consentText"_s, u"section"_s,
                             u"api"_s, u"doc"_s, u"provenance"_s }),
                qPrintable(i.key()));
            QVERIFY2(QStringList({ u"rpc"_s, u"field"_s }).contains(point["type"_L1].toString()), qPrintable(i.key()));
            QVERIFY2(QStringList({ u"delegated"_s, u"application"_s }).contains(point["kind"_L1].toString()),
                qPrintable(i.key()));
            QVERIFY2(point["sensitive"_L1].isBool(), qPrintable(i.key()));
            QVERIFY2(!point["section"_L1].toString().isEmpty() && !point["doc"_L1].toString().isEmpty(),
                qPrintable(i.key()));
        }
    }

    void codesCanBePartsOfAScopeList()
    {
        // rpcScope is split at commas, and blanks are dropped, so a code may have neither.
        static const QRegularExpression code(u"^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9]+)*$"_s);
        for (auto i = points.cbegin(); i != points.cend(); ++i)
            QVERIFY2(code.match(i.key()).hasMatch(), qPrintable(i.key()));
    }

    void everyTextIsInBothLanguages()
    {
        QSet<QString> english;
        for (auto i = points.cbegin(); i != points.cend(); ++i) {
            for (const auto key : { "name"_L1, "consentText"_L1 }) {
                if (key == "consentText"_L1 && !i.value().contains(key))
                    continue;
                const QString zh = i.value()[key]["zh"_L1].toString();
                const QString en = i.value()[key]["en"_L1].toString();
                QVERIFY2(isChinese(zh) && zh == zh.trimmed(), qPrintable(i.key()));
                QVERIFY2(!en.isEmpty() && !isChinese(en) && en == en.trimmed(), qPrintable(i.key()));
                QVERIFY2(!english.contains(en), qPrintable(i.key() + u": two points with the name "_s + en));
                english.insert(en);
            }
        }
    }

    void everyPointHasItsProvenance()
    {
        for (auto i = points.cbegin(); i != points.cend(); ++i) {
            const QJsonObject provenance = i.value()["provenance"_L1].toObject();
            QVERIFY2(hasOnlyKeys(provenance, { u"code"_s, u"kind"_s, u"en"_s, u"zh"_s, u"sensitive"_s }),
                qPrintable(i.key()));
            for (const auto key : { "code"_L1, "kind"_L1, "en"_L1 })
                QVERIFY2(provenance.contains(key), qPrintable(i.key()));
            for (const QJsonValue &value : provenance)
                QVERIFY2(
                    QStringList({ u"documented"_s, u"inferred"_s }).contains(value.toString()), qPrintable(i.key()));
            QCOMPARE(provenance.contains("sensitive"_L1), i.value()["sensitive"_L1].toBool());
        }
    }

    // Of docs/dingtalk/protocol.md §8.1 to §8.3, and what the seed document and the showcase ask for.
    void thePointsOfTheProtocolPagesAreThere_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("sensitive");
        QTest::addColumn<QString>("kindProvenance");
        QTest::newRow("Contact.User.Read") << u"rpc"_s << u"delegated"_s << false << u"documented"_s;
        QTest::newRow("Contact.User.mobile") << u"field"_s << u"delegated"_s << true << u"documented"_s;
        QTest::newRow("Todo.Todo.Read") << u"rpc"_s << u"delegated"_s << false << u"documented"_s;
        QTest::newRow("Todo.Todo.Write") << u"rpc"_s << u"delegated"_s << false << u"documented"_s;
        QTest::newRow("Todo.PersonalTodo.Write") << u"rpc"_s << u"delegated"_s << false << u"documented"_s;
        QTest::newRow("Calendar.Event.Write") << u"rpc"_s << u"delegated"_s << false << u"documented"_s;
        QTest::newRow("Calendar.Acl.Read") << u"rpc"_s << u"delegated"_s << false << u"inferred"_s;
        QTest::newRow("Document.Document.Write") << u"rpc"_s << u"delegated"_s << false << u"inferred"_s;
        QTest::newRow("Vip.Member.User.Read") << u"rpc"_s << u"delegated"_s << false << u"inferred"_s;
        QTest::newRow("Pro.HrmDismission.ReadWrite") << u"rpc"_s << u"application"_s << false << u"documented"_s;
        QTest::newRow("qyapi_manage_addresslist") << u"rpc"_s << u"application"_s << true << u"documented"_s;
        QTest::newRow("Notable.Base.Write") << u"rpc"_s << u"application"_s << true << u"documented"_s;
        QTest::newRow("qyapi_base") << u"rpc"_s << u"application"_s << false << u"documented"_s;
    }

    void thePointsOfTheProtocolPagesAreThere()
    {
        const QString code = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(points.contains(code));
        QTEST(points[code]["type"_L1].toString(), "type");
        QTEST(points[code]["kind"_L1].toString(), "kind");
        QTEST(points[code]["sensitive"_L1].toBool(), "sensitive");
        QTEST(points[code]["provenance"_L1]["kind"_L1].toString(), "kindProvenance");
    }

    void theConsentTextsAreThePublishedOnes()
    {
        QCOMPARE(points[u"Contact.User.Read"_s]["consentText"_L1]["zh"_L1].toString(), u"你的个人基本信息"_s);
        QCOMPARE(points[u"Contact.User.mobile"_s]["consentText"_L1]["zh"_L1].toString(), u"你的手机号"_s);
    }

    void onlyOneFieldPointIsKnown()
    {
        for (auto i = points.cbegin(); i != points.cend(); ++i)
            QCOMPARE(i.value()["type"_L1].toString() == u"field"_s, i.key() == u"Contact.User.mobile"_s);
    }

    void codesOfProseExamplesAreNoPoints()
    {
        // Codes of examples in prose that no API page has (docs/dingtalk/protocol.md §8.1).
        for (const QString &code : { u"Mock.Scope.Code"_s, u"Todo.Personal.Write"_s, u"Files.Read"_s,
                 u"File.Read.All"_s, u"Chat.Read"_s, u"Chat.ReadBasic"_s, u"Mail.Send"_s, u"openid"_s, u"corpid"_s })
            QVERIFY2(!points.contains(code), qPrintable(code));
    }
};

MINIHOST_TEST_MAIN(PermissionPointsTest, QCoreApplication)
#include "tst_permissionpoints.moc"
