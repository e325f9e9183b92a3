// SPDX-License-Identifier: MIT
#include "bridge/core/issuedsecrets.h"
#include "bridge/core/masking.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class MaskingTest : public QObject
{
    Q_OBJECT

    const QString code = u"qaumbcdefghijklmnopq"_s;

    static QJsonObject read(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

private Q_SLOTS:
    void anIssuedSecretIsMaskedAnywhereInAText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("alone") << u"%1"_s;
        QTest::newRow("in words") << u"my code is (%1)."_s;
        QTest::newRow("in a path") << u"/login/%1/done"_s;
        QTest::newRow("joined to letters") << u"x%1y"_s;
        QTest::newRow("encoded around") << u"%22%1%22"_s;
        QTest::newRow("twice") << u"%1%1"_s;
        QTest::newRow("behind half a pair") << QString(QChar(0xdc00)) + u"%1"_s;
    }
    void anIssuedSecretIsMaskedAnywhereInAText()
    {
        QFETCH(QString, text);
        IssuedSecrets issued;
        issued.add(AuthCode(code));
        const QString given = QString(text).replace("%1"_L1, code);
        QCOMPARE(masked(given, issued), QString(text).replace("%1"_L1, u"qaum…"_s));
        QCOMPARE(masked(given, IssuedSecrets()), given);
    }

    void allTextsOfAValueAreSearched()
    {
        IssuedSecrets issued;
        issued.add(AuthCode(code));
        const QString json = u"{\"a\":[\"%1\",1,{\"%1\":true}],\"b\":\"x\"}"_s;
        QCOMPARE(masked(read(json.arg(code)), issued), read(json.arg(u"qaum…"_s)));
    }

    void membersThatAreNamedSecretsAreMasked()
    {
        const IssuedSecrets issued;
        QCOMPARE(masked(read(u"{\"accessToken\":\"df2a0123456789ab\",\"n\":{\"auth_code\":\"df2a0123456789ab\"}}"_s),
                     issued),
            read(u"{\"accessToken\":\"df2a…\",\"n\":{\"auth_code\":\"df2a…\"}}"_s));
        // Names of errors, and a question of a page.
        const QJsonObject words =
            read(u"{\"code\":\"Forbidden.AccessDenied\",\"accessToken\":\"is missing, sorry\"}"_s);
        QCOMPARE(masked(words, issued), words);
    }

    void textsThatContainJsonAreSearched_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"{\"refreshToken\":\"%1\"}"_s;
        QTest::newRow("with blanks") << u"{ \"refreshToken\" : \"%1\" }"_s;
        QTest::newRow("escaped") << u"{\\\"refreshToken\\\":\\\"%1\\\"}"_s;
        QTest::newRow("a form's") << u"refresh_token=%1&x=1"_s;
        QTest::newRow("in JavaScript") << u"{refreshToken: '%1'}"_s;
    }
    void textsThatContainJsonAreSearched()
    {
        QFETCH(QString, text);
        QCOMPARE(withNamedSecretsMasked(QString(text).replace("%1"_L1, u"df2a0123456789ab"_s)),
            QString(text).replace("%1"_L1, u"df2a…"_s));
    }

    void aCutTextShowsNoPartOfACode()
    {
        IssuedSecrets issued;
        issued.add(AuthCode(code));
        const QString text = QString(90, u'.') + code + QString(90, u'.');
        for (qsizetype most = 80; most < 120; ++most)
            QVERIFY(!beginningOf(text, most, issued).contains(code.first(5)));
    }

    void noTextWithoutASecretIsChanged()
    {
        // Every text of five of these parts: the search ends, and only secrets are changed.
        const QStringList signs { u"%"_s, u"25"_s, u"3D"_s, u"="_s, u"\""_s, u"code"_s, u"&"_s,
            QString(QChar(0xd801)) };
        for (qsizetype i = 0; i < 8 * 8 * 8 * 8 * 8; ++i) {
            QString text;
            for (qsizetype rest = i, n = 0; n < 5; ++n, rest /= 8)
                text += signs[rest % 8];
            // This is long enough to count as a secret.
            if (text.contains("codecodecode"_L1))
                continue;
            QCOMPARE(withNamedSecretsMasked(text), text);
        }
    }
};

MINIHOST_TEST_MAIN(MaskingTest, QCoreApplication)
#include "tst_masking.moc"
