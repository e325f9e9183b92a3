// SPDX-License-Identifier: MIT
// The steps of miniapp.json after a token, against an open platform that is the test's own HTTP server.
#include "bridge/appserver/tokensteps.h"
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

TokenStep step(const QString &scope, const QByteArray &method, const QString &path, const QJsonValue &body)
{
    return { u"afterToken[0]"_s, { scope }, method, path, body };
}

const QList<ScopeCode> askedFor { ScopeCode { u"Todo.Todo.Write"_s } };

} // namespace

class TokenStepsTest : public QObject
{
    Q_OBJECT

    HttpThread m_thread;
    SystemClock m_clock;
    Journal m_journal { m_clock };
    std::unique_ptr<HttpServer> m_platform;
    std::unique_ptr<HttpClient> m_http;
    std::atomic<int> m_served = 0;

    static Task<> keep(std::shared_ptr<const AfterToken> steps, HttpClient *http, ExchangedUser got,
        std::optional<Exchanged<void>> *result)
    {
        *result = co_await steps->run(http, CallId { 7 }, got);
    }

    Exchanged<void> run(const QList<TokenStep> &steps, const QJsonObject &known = {}, const QJsonObject &user = {})
    {
        ExchangedUser got { {}, user };
        got.token.accessToken = AccessToken(u"0123456789abcdef"_s);
        got.token.corpId = CorpId { u"dingdemo"_s };
        std::optional<Exchanged<void>> result;
        launch(keep(TokenSteps::make(steps, askedFor, known), m_http.get(), got, &result));
        waitUntil([&result] { return result.has_value(); });
        return result.value_or(
            tl::unexpected(ExchangeProblem { .step = u"none"_s, .status = 0, .code = {}, .message = u"no answer"_s }));
    }

    // "METHOD path", for each request in the journal.
    QStringList sent() const
    {
        QStringList requests;
        for (const JournalEntry &entry : m_journal.entriesAfter(0)) {
            if (toString(entry.kind) == "HttpSent"_L1)
                requests += entry.detail["method"_L1].toString() + u' ' + entry.detail["path"_L1].toString();
        }
        return requests;
    }

private Q_SLOTS:
    void init()
    {
        m_served = 0;
        auto platform = HttpServer::listen(m_thread, {}, [this](const HttpRequest &asked, const HttpReply &reply) {
            ++m_served;
            if (asked.header("x-acs-dingtalk-access-token") != "0123456789abcdef")
                return reply(HttpResponse::json({ { "code"_L1, "noToken"_L1 } }, 401));
            if (asked.path == "/refused"_L1)
                return reply(HttpResponse::json({ { "code"_L1, "no"_L1 }, { "message"_L1, "not now"_L1 } }, 403));
            reply(HttpResponse::json({ { "id"_L1, "t/1"_L1 } }));
        });
        QVERIFY(platform);
        m_platform = std::move(*platform);
        m_http = std::make_unique<HttpClient>(QUrl(u"http://127.0.0.1:%1"_s.arg(m_platform->port())), m_journal);
    }
    void cleanup()
    {
        m_http->abort();
        m_platform.reset();
        m_journal.clear();
    }

    void aStepIsForCodesOfItsPermissionPointOnly()
    {
        const QList<TokenStep> steps { step(u"Todo.Todo.Read"_s, "GET", u"/a"_s, QJsonValue::Undefined),
            step(u"Todo.Todo.Write"_s, "POST", u"/b"_s, QJsonObject()),
            step({}, "GET", u"/c"_s, QJsonValue::Undefined) };
        QVERIFY(run(steps));
        QCOMPARE(sent(), QStringList({ u"POST /b"_s, u"GET /c"_s }));
        QVERIFY(!TokenSteps::make({ steps.first() }, askedFor, {}));
    }

    void theUserOfTheLoginFillsThePathAndTheBody()
    {
        const QJsonObject body { { "creatorId"_L1, "${user.unionId}"_L1 }, { "of"_L1, "${token.corpId}"_L1 } };
        QVERIFY(run({ step({}, "POST", u"/users/${user.unionId}"_s, body) }, { { "unionId"_L1, "u/1"_L1 } }));
        const JournalEntry first = m_journal.entriesAfter(0).first();
        QCOMPARE(first.detail["path"_L1].toString(), u"/users/u%2F1"_s);
        QCOMPARE(first.detail["body"_L1]["creatorId"_L1].toString(), u"u/1"_s);
        QCOMPARE(first.detail["body"_L1]["of"_L1].toString(), u"dingdemo"_s);
        QCOMPARE(first.call.value, 7u);
    }

    void whatUsersMeTellsIsKnownToo()
    {
        QVERIFY(run({ step({}, "GET", u"/${user.unionId}/${user.nick}"_s, QJsonValue::Undefined) },
            { { "unionId"_L1, "u1"_L1 } }, { { "nick"_L1, "member"_L1 } }));
        QCOMPARE(sent(), QStringList { u"GET /u1/member"_s });
    }

    void aStepSeesTheAnswerOfTheOneBefore()
    {
        QVERIFY(run({ step({}, "POST", u"/tasks"_s, QJsonObject()),
            step({}, "GET", u"/tasks/${result.id}"_s, QJsonValue::Undefined) }));
        QCOMPARE(sent(), QStringList({ u"POST /tasks"_s, u"GET /tasks/t%2F1"_s }));
    }

    void aRefusalEndsTheSteps()
    {
        const auto done = run({ step({}, "GET", u"/refused"_s, QJsonValue::Undefined),
            step({}, "GET", u"/later"_s, QJsonValue::Undefined) });
        QVERIFY(!done);
        QCOMPARE(done.error().step, u"afterToken[0]"_s);
        QCOMPARE(done.error().status, 403);
        QCOMPARE(done.error().message, u"not now"_s);
        QCOMPARE(m_served.load(), 1);
    }

    void aValueThatIsNotThereIsAFailureAndNothingIsSent()
    {
        const auto done = run({ step({}, "GET", u"/x/${user.mobile}"_s, QJsonValue::Undefined) });
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains("${user.mobile}"_L1) && done.error().message.contains("users/me"_L1),
            qPrintable(done.error().message));
        QCOMPARE(m_served.load(), 0);
    }
};

MINIHOST_TEST_MAIN(TokenStepsTest, QCoreApplication)
#include "tst_tokensteps.moc"
