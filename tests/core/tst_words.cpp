// SPDX-License-Identifier: MIT
#include "bridge/core/callid.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretShowsItsFirstFourCharactersAtMost()
    {
        QCOMPARE(AuthCode(u"mrtjjwdmabcdefgh"_s).masked(), u"mrtj…"_s);
        QCOMPARE(AuthCode(u"twelvetwelve"_s).masked(), u"twel…"_s);
    }

    void aShortSecretShowsNothing()
    {
        QCOMPARE(ClientSecret(u"demo-secret"_s).masked(), u"…"_s);
        QCOMPARE(ClientSecret().masked(), u"…"_s);
    }

    void theDebugLogHasTheMaskOnly()
    {
        QString line;
        QDebug(&line) << AccessToken(u"0123456789abcdef0123456789abcdef"_s);
        QCOMPARE(line.trimmed(), u"0123…"_s);
    }

    void aSecretCanBeRevealedAndCompared()
    {
        const RefreshToken token(u"0123456789abcdef"_s);
        QCOMPARE(token.reveal(), u"0123456789abcdef"_s);
        QVERIFY(token == RefreshToken(u"0123456789abcdef"_s));
        QVERIFY(!(token == RefreshToken(u"0123456789abcdee"_s)));
        QVERIFY(RefreshToken().isEmpty());
    }

    void wordsOfOneKindCompareAndHash()
    {
        QSet<ScopeCode> scopes { { u"Contact.User.Read"_s }, { u"Todo.Todo.Read"_s } };
        scopes.insert({ u"Contact.User.Read"_s });
        QCOMPARE(scopes.size(), 2);
        QVERIFY(ScopeCode { u"A"_s } < ScopeCode { u"B"_s });
        // Codes of permission points are case-sensitive.
        QVERIFY((ScopeCode { u"a"_s }) != (ScopeCode { u"A"_s }));
        static_assert(!std::is_convertible_v<CorpId, UserId>);
    }
};

MINIHOST_TEST_MAIN(WordsTest, QCoreApplication)
#include "tst_words.moc"
