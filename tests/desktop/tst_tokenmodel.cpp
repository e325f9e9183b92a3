// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/tokenmodel.h"
#include "app/desktop/widgets/theme.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class TokenModelTest : public QObject
{
    Q_OBJECT

    const Instant start = instantFromMs(1'795'341'600'000);

    TokenRecord token(std::chrono::seconds life) const
    {
        TokenRecord record;
        record.accessToken = u"9f3a…"_s;
        record.refreshToken = u"77b1…"_s;
        record.clientId = ClientId { u"suitedemo"_s };
        record.user = UserId { u"member"_s };
        record.scopes = { ScopeCode { u"Contact.User.Read"_s }, ScopeCode { u"Todo.Todo.Write"_s } };
        record.issuedAt = start;
        record.expiresAt = start + life;
        record.refreshExpiresAt = start + 720h;
        return record;
    }

    // The token's user, app and organisation have granted all of it.
    static TokenRow granted(const TokenRecord &record) { return { record, record.scopes }; }

private Q_SLOTS:
    void theRemainingTimeCountsDown()
    {
        const Theme theme(Theme::Choice::Light);
        TokenModel model(theme);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTokens({ granted(token(7200s)) }, start);
        QCOMPARE(model.index(0, TokenModel::Left).data().toString(), u"2:00:00"_s);
        QCOMPARE(model.index(0, TokenModel::Scopes).data().toString(), u"Contact.User.Read, Todo.Todo.Write"_s);
        model.setNow(start + 7199s);
        QCOMPARE(model.index(0, TokenModel::Left).data().toString(), u"0:01"_s);
        QCOMPARE(model.index(0, TokenModel::State).data().toString(), u"valid"_s);
        model.setNow(start + 7200s);
        QCOMPARE(model.index(0, TokenModel::Left).data().toString(), u"0:00"_s);
        QCOMPARE(model.index(0, TokenModel::State).data().toString(), u"expired"_s);
    }

    void aRotatedTokenIsShownAsRotated()
    {
        const Theme theme(Theme::Choice::Light);
        TokenModel model(theme);
        TokenRecord rotated = token(7200s);
        rotated.rotated = true;
        model.setTokens({ granted(rotated), granted(token(60s)) }, start + 30s);
        QCOMPARE(model.index(0, TokenModel::State).data().toString(), u"rotated"_s);
        QCOMPARE(model.index(1, TokenModel::State).data().toString(), u"valid"_s);
        QCOMPARE(model.index(1, TokenModel::Left).data(Qt::ForegroundRole).value<QColor>(), coloursFor(false).warn);
    }

    void aTokenShowsThatItsGrantWasRevoked()
    {
        const Theme theme(Theme::Choice::Light);
        const auto words = [&](const TokenRow &row, int column) {
            TokenModel model(theme);
            model.setTokens({ row }, start);
            return model.index(0, column).data().toString();
        };
        TokenRow row = granted(token(7200s));
        row.granted.removeFirst();
        QCOMPARE(words(row, TokenModel::State), u"partly revoked"_s);
        row.granted.clear();
        QCOMPARE(words(row, TokenModel::State), u"revoked"_s);
    }

    void anAppsOwnTokenShowsWhatTheOrganisationGranted()
    {
        TokenRecord app = token(7200s);
        app.user = {};
        app.scopes = {};
        app.corpId = CorpId { u"dingdemo"_s };
        app.issuedAt = start + 1s;
        TokenRecord user = token(7200s);
        user.corpId = app.corpId;
        const ScopeCode point { u"Pro.HrmDismission.ReadWrite"_s };
        const Grant ofAll { { app.clientId, app.corpId, {} }, point, start };
        const QList<TokenRow> rows = tokenRows({ user, app }, { ofAll });
        // The newer token is first.
        QVERIFY(rows[0].isApp());
        QCOMPARE(rows[0].granted, QList<ScopeCode> { point });
        QVERIFY(rows[1].granted.isEmpty());

        const Theme theme(Theme::Choice::Light);
        TokenModel model(theme);
        model.setTokens(rows, start);
        QCOMPARE(model.index(0, TokenModel::User).data().toString(), u"(the app)"_s);
        QCOMPARE(model.index(0, TokenModel::Scopes).data().toString(), point.value);
        QCOMPARE(model.index(0, TokenModel::State).data().toString(), u"valid"_s);
        QCOMPARE(model.index(1, TokenModel::State).data().toString(), u"revoked"_s);
    }

    void remainingTimeIsWrittenInHoursMinutesAndSeconds()
    {
        QCOMPARE(TokenModel::remaining(-5s), u"0:00"_s);
        QCOMPARE(TokenModel::remaining(65s), u"1:05"_s);
        QCOMPARE(TokenModel::remaining(3600s), u"1:00:00"_s);
        QCOMPARE(TokenModel::remaining(36h + 1min), u"36:01:00"_s);
    }
};

MINIHOST_TEST_MAIN(TokenModelTest, QApplication)
#include "tst_tokenmodel.moc"
