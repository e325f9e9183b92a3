// SPDX-License-Identifier: MIT
#include "bridge/core/events/tokens.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class TokenServiceTest : public QObject
{
    Q_OBJECT

    static void addSecondApp(QJsonObject &json)
    {
        QJsonArray apps = json.value("apps"_L1).toArray();
        QJsonObject second = apps.first().toObject();
        second.insert(u"clientId"_s, u"suiteother"_s);
        second.insert(u"clientSecret"_s, u"other-secret"_s);
        apps.append(second);
        json.insert(u"apps"_s, apps);
    }

private Q_SLOTS:
    void aCodeBecomesAPairOfTokens()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s, {}, { 5 }));
        QVERIFY(pair);
        static const QRegularExpression digits(u"^[0-9a-f]{32}$"_s); // docs/dingtalk/protocol.md §5.3
        QVERIFY(digits.match(pair->accessToken.reveal()).hasMatch());
        QVERIFY(digits.match(pair->refreshToken.reveal()).hasMatch());
        QVERIFY(pair->accessToken.reveal() != pair->refreshToken.reveal());
        QCOMPARE(pair->expireIn.count(), 7200);
        QCOMPARE(pair->corpId.value, u"dingdemo"_s);
        QCOMPARE(pair->call, CallId { 5 });

        const auto subject = world->tokens().inspect(pair->accessToken);
        QVERIFY(subject);
        QCOMPARE(subject->user.value, u"member"_s);
        QCOMPARE(subject->clientId.value, u"suitedemo"_s);
        QCOMPARE(subject->call, CallId { 5 });
    }

    void aCodeIsRedeemedOnceAndTheJournalNamesTheRedeemer()
    {
        PlatformWorld world;
        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s, {}, { 5 });
        QVERIFY(world.redeem(code, u"native exchange"_s));
        world.clock.advance(3s);
        QCOMPARE(numberOf(world.redeem(code, u"AlibabaCloud"_s)), 900103);
        const auto rejected = world.entries(Events::CodeRejected::Kind);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected.first().call, CallId { 5 });
        const QJsonObject detail = rejected.first().detail;
        QCOMPARE(detail.value("spentBy"_L1).toString(), u"native exchange"_s);
        QCOMPARE(detail.value("spentAt"_L1).toString(), u"2026-11-22T10:00:00.000Z"_s);
        QCOMPARE(detail.value("number"_L1).toInt(), 900103);
        QCOMPARE(detail.value("name"_L1).toString(), u"CodeSpent"_s);
        QVERIFY(detail.value("cause"_L1).toString().contains("native exchange"_L1));
        QCOMPARE(world.entries(Events::CodeRedeemed::Kind).size(), 1);
    }

    void aCodeExpiresAfterFiveMinutes()
    {
        PlatformWorld world;
        const AuthCode early = world.grantedCode(u"Contact.User.Read"_s);
        const AuthCode late = world.grantedCode(u"Contact.User.Read"_s);
        world.clock.advance(5min - 1ms);
        QVERIFY(world.redeem(early));
        world.clock.advance(1ms);
        QCOMPARE(numberOf(world.redeem(late)), 900104);
    }

    void aCodeBelongsToItsApp()
    {
        PlatformWorld world(addSecondApp);
        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s);
        const ClientSecret other(u"other-secret"_s);
        QCOMPARE(numberOf(world->tokens().redeem({ u"suiteother"_s }, other, code, u"test"_s)), 900111);
        // The code is still valid for its own app.
        QVERIFY(world.redeem(code));
    }

    void unknownCodesAndBadCredentialsAreRefused()
    {
        PlatformWorld world;
        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s, {}, { 8 });
        QCOMPARE(numberOf(world.redeem(AuthCode(u"neverissued"_s))), 900102);
        QCOMPARE(
            numberOf(world->tokens().redeem(PlatformWorld::app(), ClientSecret(u"demo-secreT"_s), code, u"test"_s)),
            900101);
        QCOMPARE(
            numberOf(world->tokens().redeem({ u"suitenone"_s }, PlatformWorld::secret(), code, u"test"_s)), 900101);
        // The refusal is journalled with the call that the code came from.
        QCOMPARE(world.entries(Events::CodeRejected::Kind).at(1).call, CallId { 8 });
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains("demo-secre"));
        QVERIFY(world.redeem(code));
    }

    void anAccessTokenExpiresAfterTwoHours()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(pair);
        world.clock.advance(7200s - 1ms);
        QVERIFY(world->tokens().inspect(pair->accessToken));
        world.clock.advance(1ms);
        QCOMPARE(numberOf(world->tokens().inspect(pair->accessToken)), 900107);
        QCOMPARE(world.entries(Events::TokenRejected::Kind).size(), 1);
    }

    void aTokenCanBeMadeToExpire()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(pair);
        QVERIFY(world->tokens().expire(pair->accessToken));
        QCOMPARE(numberOf(world->tokens().inspect(pair->accessToken)), 900107);
        QCOMPARE(numberOf(world->tokens().expire(AccessToken(u"0123456789abcdef0123456789abcdef"_s))), 900106);
    }

    void aTextThatIsNoTokenIsUnknown_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("short") << u"abc"_s;
        QTest::newRow("not hex") << u"zz23456789abcdef0123456789abcdef"_s;
        QTest::newRow("upper case") << u"0123456789ABCDEF0123456789ABCDEF"_s;
        QTest::newRow("never issued") << u"0123456789abcdef0123456789abcdef"_s;
    }
    void aTextThatIsNoTokenIsUnknown()
    {
        QFETCH(QString, token);
        PlatformWorld world;
        QVERIFY(world.redeem(world.grantedCode(u"Contact.User.Read"_s)));
        QCOMPARE(numberOf(world->tokens().inspect(AccessToken(token))), 900106);
    }

    void aTokenWithOneDigitChangedIsUnknown()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(pair);
        for (qsizetype i = 0; i < 32; ++i) {
            QString forged = pair->accessToken.reveal();
            forged[i] = forged[i] == u'0' ? u'1' : u'0';
            QCOMPARE(numberOf(world->tokens().inspect(AccessToken(forged))), 900106);
        }
        // An access token is no refresh token, and the reverse.
        QCOMPARE(numberOf(world->tokens().inspect(AccessToken(pair->refreshToken.reveal()))), 900106);
    }

    void aRefreshTokenIsRotated()
    {
        PlatformWorld world;
        const auto first = world.redeem(world.grantedCode(u"Contact.User.Read"_s, {}, { 3 }));
        QVERIFY(first);
        world.clock.advance(7201s);
        const auto refresh = [&](const RefreshToken &token) {
            return world->tokens().refresh(PlatformWorld::app(), PlatformWorld::secret(), token, u"test"_s);
        };
        const auto second = refresh(first->refreshToken);
        QVERIFY(second);
        QVERIFY(second->accessToken.reveal() != first->accessToken.reveal());
        QCOMPARE(second->call, CallId { 3 });
        QVERIFY(world->tokens().inspect(second->accessToken));
        QCOMPARE(numberOf(refresh(first->refreshToken)), 900105);
        QVERIFY(refresh(second->refreshToken));
        const auto rejected = world.entries(Events::TokenRejected::Kind);
        QCOMPARE(rejected.size(), 1);
        QVERIFY(rejected.first().detail.value("cause"_L1).toString().contains("newer"_L1));
    }

    void aRefreshTokenExpiresAfterThirtyDays()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(pair);
        world.clock.advance(24h * 30);
        QCOMPARE(numberOf(world->tokens().refresh(
                     PlatformWorld::app(), PlatformWorld::secret(), pair->refreshToken, u"test"_s)),
            900105);
    }

    void aRefreshTokenBelongsToItsApp()
    {
        PlatformWorld world(addSecondApp);
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(pair);
        QCOMPARE(numberOf(world->tokens().refresh(
                     { u"suiteother"_s }, ClientSecret(u"other-secret"_s), pair->refreshToken, u"test"_s)),
            900105);
        QCOMPARE(numberOf(world->tokens().refresh(
                     PlatformWorld::app(), ClientSecret(u"wrong"_s), pair->refreshToken, u"test"_s)),
            900101);
    }

    void aPointThatWasNotGrantedIsNotAllowed()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Todo.Todo.Read"_s));
        QVERIFY(pair);
        const auto subject = world->tokens().inspect(pair->accessToken);
        QVERIFY(subject);
        QVERIFY(world->tokens().require(*subject, { u"Todo.Todo.Read"_s }));
        const auto refused = world->tokens().require(*subject, { u"Contact.User.Read"_s });
        QCOMPARE(numberOf(refused), 900108);
        QCOMPARE(refused.error().detail, u"Contact.User.Read"_s);
        // Granted later with another code: the old token is valid for it, since the user's grants are checked
        // (docs/dingtalk/protocol.md §7).
        QVERIFY(!world.grantedCode(u"Contact.User.Read"_s).isEmpty());
        QVERIFY(world->tokens().require(*subject, { u"Contact.User.Read"_s }));
    }

    void theListIsNewestFirstAndMasked()
    {
        PlatformWorld world;
        const auto first = world.redeem(world.grantedCode(u"Todo.Todo.Read"_s));
        world.clock.advance(1s);
        const auto second = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(first && second);
        const auto list = world->tokens().list();
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().accessToken, second->accessToken.masked());
        QCOMPARE(list->first().scopes, QList<ScopeCode> { { u"Contact.User.Read"_s } });
        QCOMPARE(list->last().refreshToken, first->refreshToken.masked());
        QCOMPARE(list->last().expiresAt, list->last().issuedAt + 2h);
        QCOMPARE(world->tokens().list(1)->size(), 1);
    }
};

MINIHOST_TEST_MAIN(TokenServiceTest, QCoreApplication)
#include "tst_tokenservice.moc"
