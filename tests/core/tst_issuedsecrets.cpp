// SPDX-License-Identifier: MIT
#include "bridge/core/entropy.h"
#include "bridge/core/issuedsecrets.h"
#include "bridge/core/limits.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <thread>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class IssuedSecretsTest : public QObject
{
    Q_OBJECT

    SeededEntropy entropy { 7 };

private Q_SLOTS:
    void allKindsOfSecretsAreMasked()
    {
        IssuedSecrets issued;
        const AuthCode code(entropy.letters(20));
        const AccessToken token(entropy.hex(16));
        const ClientSecret secret(u"s3cret with $igns!"_s);
        issued.add(code);
        issued.add(token);
        issued.add(secret);
        QCOMPARE(issued.masked(code.reveal() + u' ' + token.reveal() + u'-' + secret.reveal()),
            code.masked() + u' ' + token.masked() + u'-' + secret.masked());
    }

    void otherTextsStay()
    {
        IssuedSecrets issued;
        for (int i = 0; i < 1000; ++i)
            issued.add(AuthCode(entropy.letters(20)));
        for (int i = 0; i < 1000; ++i) {
            const QString other = entropy.letters(200);
            QCOMPARE(issued.masked(other), other);
        }
    }

    void aShortSecretIsNotSearchedFor()
    {
        IssuedSecrets issued;
        issued.add(ClientSecret(u"secret"_s));
        QCOMPARE(issued.masked(u"a secret"_s), u"a secret"_s);
    }

    void theNewestSecretsAreKept()
    {
        IssuedSecrets issued;
        QStringList texts;
        for (qint64 i = 0; i < 3 * Limit::IssuedSecrets; ++i) {
            texts += u"code%1"_s.arg(i, 16, 10, QChar(u'0'));
            issued.add(AuthCode(texts.last()));
        }
        for (qsizetype i = texts.size() - Limit::IssuedSecrets; i < texts.size(); ++i)
            QCOMPARE(issued.masked(texts[i]), u"code…"_s);
        QCOMPARE(issued.masked(texts.first()), texts.first());
    }

    void threadsAddAndReadAtTheSameTime()
    {
        IssuedSecrets issued;
        const auto work = [&issued](int from) {
            for (int i = from; i < from + 5000; ++i) {
                const QString text = u"code%1"_s.arg(i, 16, 10, QChar(u'0'));
                issued.add(AuthCode(text));
                if (issued.masked(text) != u"code…"_s)
                    qFatal("lost");
            }
        };
        std::thread other(work, 0);
        work(100'000);
        other.join();
    }

    void searchingALongText()
    {
        IssuedSecrets issued;
        for (int i = 0; i < 10'000; ++i)
            issued.add(AuthCode(entropy.letters(20)));
        issued.add(AccessToken(entropy.hex(16)));
        const QString text = entropy.letters(4000);
        QBENCHMARK
        {
            (void)issued.masked(text);
        }
    }
};

MINIHOST_TEST_MAIN(IssuedSecretsTest, QCoreApplication)
#include "tst_issuedsecrets.moc"
