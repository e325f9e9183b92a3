// SPDX-License-Identifier: MIT
#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/tokens.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Access tokens of apps, and login-free codes (docs/dingtalk/protocol.md §5.6, §3.3).
class AppTokensTest : public QObject
{
    Q_OBJECT

    static inline const CorpId corp { u"dingdemo"_s };
    static inline const ScopeCode point { u"Pro.HrmDismission.ReadWrite"_s };

    static Result<AppToken> ofApp(PlatformWorld &world, const ClientSecret &secret = PlatformWorld::secret())
    {
        return world->appTokens().ofApp(PlatformWorld::app(), secret, u"test"_s);
    }
    static Result<AppToken> ofOrganisation(PlatformWorld &world, const QString &ticket = u"any"_s)
    {
        return world->appTokens().ofOrganisation(
            PlatformWorld::app(), PlatformWorld::secret(), SuiteTicket(ticket), corp, u"test"_s);
    }
    static TokenSubject appSubject(PlatformWorld &world)
    {
        const auto subject = world->tokens().inspect(ofApp(world)->accessToken);
        return subject ? *subject : TokenSubject {};
    }

private Q_SLOTS:
    void anAppsTokenIsTheSameWhileItIsGood()
    {
        PlatformWorld world;
        const auto first = ofApp(world);
        QVERIFY(first);
        static const QRegularExpression digits(u"^[0-9a-f]{32}$"_s);
        QVERIFY(digits.match(first->accessToken.reveal()).hasMatch());
        QCOMPARE(first->expireIn.count(), 7200);
        world.clock.advance(7199s);
        const auto second = ofApp(world);
        QCOMPARE(second->accessToken.reveal(), first->accessToken.reveal());
        // Asking for the token extended it.
        world.clock.advance(7199s);
        QVERIFY(world->tokens().inspect(first->accessToken));
        world.clock.advance(1s);
        QCOMPARE(numberOf(world->tokens().inspect(first->accessToken)), 900107);
        const auto third = ofApp(world);
        QVERIFY(third->accessToken.reveal() != first->accessToken.reveal());
        const auto facts = world.entries(Events::AppTokenIssued::Kind);
        QCOMPARE(facts.size(), 3);
        QVERIFY(facts.at(1).detail.value("again"_L1).toBool() && !facts.at(2).detail.contains("again"_L1));
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains(first->accessToken.reveal().toLatin1()));
    }

    void anOrganisationsTokenIsANewOneEachTime()
    {
        PlatformWorld world;
        const auto first = ofOrganisation(world);
        const auto second = ofOrganisation(world);
        QVERIFY(first && second && first->accessToken.reveal() != second->accessToken.reveal());
        for (const auto &token : { first, second }) {
            const auto subject = world->tokens().inspect(token->accessToken);
            QVERIFY(subject && subject->isApp());
            QCOMPARE(subject->corpId, corp);
            QCOMPARE(subject->clientId, PlatformWorld::app());
        }
        // The token of the other endpoint is different.
        QVERIFY(ofApp(world)->accessToken.reveal() != second->accessToken.reveal());
    }

    void aSuitesTokenIsOfNoOrganisation()
    {
        PlatformWorld world;
        const auto token =
            world->appTokens().ofSuite(PlatformWorld::app(), PlatformWorld::secret(), SuiteTicket(u"any"_s), u"test"_s);
        QVERIFY(token);
        const auto subject = world->tokens().inspect(token->accessToken);
        QVERIFY(subject && subject->isApp() && subject->corpId.isEmpty());
    }

    void credentialsTicketsAndInstallationAreChecked()
    {
        PlatformWorld world([](QJsonObject &json) { edit(json, u"apps"_s, u"suiteTicket"_s, u"the-ticket"_s); });
        const ClientId app = PlatformWorld::app();
        const ClientSecret secret = PlatformWorld::secret();
        const ClientSecret wrong(u"wrong"_s);
        const SuiteTicket ticket(u"the-ticket"_s);
        const SuiteTicket old(u"an-old-ticket"_s);
        const CorpId elsewhere { u"dingelse"_s };
        AppTokenService &tokens = world->appTokens();
        QCOMPARE(numberOf(tokens.ofApp(app, wrong, {})), 900101);
        QCOMPARE(numberOf(tokens.ofApp({ u"suitenone"_s }, secret, {})), 900101);
        QCOMPARE(numberOf(tokens.ofTenant(app, wrong, corp, {})), 900120);
        QCOMPARE(numberOf(tokens.ofTenant(app, secret, elsewhere, {})), 900122);
        QVERIFY(tokens.ofTenant(app, secret, corp, {}));
        QCOMPARE(numberOf(tokens.ofOrganisation(app, wrong, ticket, corp, {})), 900117);
        QCOMPARE(numberOf(tokens.ofOrganisation(app, secret, old, corp, {})), 900118);
        QCOMPARE(numberOf(tokens.ofOrganisation(app, secret, ticket, elsewhere, {})), 900119);
        QVERIFY(tokens.ofOrganisation(app, secret, ticket, corp, {}));
        QCOMPARE(numberOf(tokens.ofSuite(app, wrong, ticket, {})), 900124);
        QCOMPARE(numberOf(tokens.ofSuite(app, secret, old, {})), 900118);
        const auto refused = world.entries(Events::AppTokenRefused::Kind);
        QCOMPARE(refused.size(), 9);
        QVERIFY(refused.first().detail.value("cause"_L1).toString().contains("secret"_L1));
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains("an-old-ticket"));
    }

    void anAppsTokenIsGoodForWhatTheOrganisationGranted()
    {
        PlatformWorld world;
        const TokenSubject app = appSubject(world);
        QCOMPARE(numberOf(world->tokens().require(app, point)), 900108);
        // A grant of a user is not one of the organisation.
        QVERIFY(!world.grantedCode(u"Contact.User.Read"_s).isEmpty());
        QCOMPARE(numberOf(world->tokens().require(app, { u"Contact.User.Read"_s })), 900108);
        QVERIFY(world->authorization().grantForOrganisation(
            PlatformWorld::organisationRequest(), PlatformWorld::admin(), { 1 }));
        QVERIFY(world->tokens().require(app, point));
        QVERIFY(world->authorization().revoke({ app.clientId, app.corpId, {} }));
        QCOMPARE(numberOf(world->tokens().require(app, point)), 900108);
    }

    void anAppsTokenCanBeMadeToExpire()
    {
        PlatformWorld world;
        const AccessToken token = ofApp(world)->accessToken;
        QVERIFY(world->tokens().expire(token));
        QCOMPARE(numberOf(world->tokens().inspect(token)), 900107);
        QVERIFY(ofApp(world)->accessToken.reveal() != token.reveal());
    }

    void theListIsNewestFirstAndMasked()
    {
        PlatformWorld world;
        const auto first = ofApp(world);
        const auto second = ofOrganisation(world);
        const auto list = world->appTokens().list();
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().accessToken, second->accessToken.masked());
        QVERIFY(list->last().user.isEmpty() && list->last().refreshToken.isEmpty());
        QCOMPARE(list->last().expiresAt, list->last().issuedAt + 2h);
    }

    void aLoginCodeIdentifiesTheSignedInUser()
    {
        PlatformWorld world;
        const auto issued = world->logins().issue({}, corp, PlatformWorld::member(), { 6 });
        QVERIFY(issued);
        QCOMPARE(issued->expiresAt, world.clock.now() + 5min);
        const TokenSubject app = appSubject(world);
        const auto user = world->logins().redeem(issued->code, app, u"test"_s);
        QVERIFY(user);
        QCOMPARE(*user, PlatformWorld::member());
        // The code is accepted once.
        QCOMPARE(numberOf(world->logins().redeem(issued->code, app, u"test"_s)), 900123);
        const auto redeemed = world.entries(Events::LoginCodeRedeemed::Kind);
        QCOMPARE(redeemed.size(), 1);
        QCOMPARE(redeemed.first().call, CallId { 6 });
        QCOMPARE(world.entries(Events::CodeRejected::Kind).first().call, CallId { 6 });
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains(issued->code.reveal().toLatin1()));
    }

    void aLoginCodeIsValidForItsOrganisationAppAndTimeOnly()
    {
        PlatformWorld world;
        const TokenSubject app = appSubject(world);
        const auto issue = [&](const ClientId &client) {
            return world->logins().issue(client, corp, PlatformWorld::member(), {})->code;
        };
        TokenSubject other = app;
        other.clientId = { u"suiteother"_s };
        // The code names no app.
        QVERIFY(world->logins().redeem(issue({}), other, {}));
        const LoginCode ofApp = issue(PlatformWorld::app());
        QCOMPARE(numberOf(world->logins().redeem(ofApp, other, {})), 900123);
        TokenSubject elsewhere = app;
        elsewhere.corpId = { u"dingelse"_s };
        QCOMPARE(numberOf(world->logins().redeem(ofApp, elsewhere, {})), 900123);
        world.clock.advance(5min);
        QCOMPARE(numberOf(world->logins().redeem(ofApp, app, {})), 900123);
        QCOMPARE(numberOf(world->logins().redeem(LoginCode(u"neverissued"_s), app, {})), 900123);
    }

    void aLoginCodeFollowsRules()
    {
        PlatformWorld world;
        LoginService &logins = world->logins();
        const UserId member = PlatformWorld::member();
        QCOMPARE(numberOf(logins.issue({}, {}, member, {})), 400007);
        QCOMPARE(numberOf(logins.issue({}, corp, {}, {})), 400008);
        QCOMPARE(numberOf(logins.issue({}, { u"dingnone"_s }, member, {})), 500401);
        QCOMPARE(numberOf(logins.issue({ u"suitenone"_s }, corp, member, {})), 500101);
        PlatformWorld uninstalled([](QJsonObject &json) { edit(json, u"apps"_s, u"installedIn"_s, QJsonArray()); });
        QCOMPARE(numberOf(uninstalled->logins().issue(PlatformWorld::app(), corp, member, {})), 500403);
    }

    // A note of the seed document.
    void aLoginCodeIsNoAuthorizationCodeNorTheOtherWayRound()
    {
        PlatformWorld world;
        const LoginCode login = world->logins().issue(PlatformWorld::app(), corp, PlatformWorld::member(), { 6 })->code;
        QCOMPARE(numberOf(world.redeem(AuthCode(login.reveal()))), 900115);
        const auto rejected = world.entries(Events::CodeRejected::Kind);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected.first().call, CallId { 6 });
        QCOMPARE(rejected.first().detail.value("name"_L1).toString(), u"LoginCodeMisused"_s);
        QVERIFY(
            rejected.first().detail.value("cause"_L1).toString().contains("dd.runtime.permission.requestAuthCode"_L1));
        QVERIFY(errorRow(Errors::LoginCodeMisused).cause.zh.contains(u"静默授权获取auth code!!!"_s));
        // The wrong use has not used up the code.
        QVERIFY(world->logins().redeem(login, appSubject(world), {}));

        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s);
        QCOMPARE(numberOf(world->logins().redeem(LoginCode(code.reveal()), appSubject(world), {})), 900123);
        QVERIFY(world.redeem(code));
    }
};

MINIHOST_TEST_MAIN(AppTokensTest, QCoreApplication)
#include "tst_apptokens.moc"
