// SPDX-License-Identifier: MIT
// The native exchange with a server that answers well, badly, or not at all.
#include "bridge/core/events/http.h"
#include "bridge/exchange/codeexchange.h"
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

struct Run {
    HttpThread thread;
    SystemClock clock;
    Journal journal { clock };
    std::unique_ptr<HttpServer> server;
    std::unique_ptr<CodeExchange> exchange;

    explicit Run(HttpHandler handler)
    {
        auto listening = HttpServer::listen(thread, {}, std::move(handler));
        if (!listening)
            qFatal("cannot listen");
        server = std::move(*listening);
        exchange = std::make_unique<CodeExchange>(QUrl(u"http://127.0.0.1:%1"_s.arg(server->port())), journal);
    }

    JournalEntry run(const QString &scope = u"Contact.User.Read"_s, std::shared_ptr<const AfterToken> after = {})
    {
        const QList<ScopeCode> scopes { ScopeCode { scope } };
        launch(exchange->run(CallId { 7 }, ClientId { u"suitedemo"_s }, ClientSecret(u"a-very-secret-secret"_s),
            AuthCode(u"mrtjjwdmabcdefgh"_s), scopes, after));
        const auto last = [this] { return journal.entriesAfter(0).last(); };
        waitUntil(
            [&] { return last().kind == Events::ExchangeDone::Kind || last().kind == Events::ExchangeFailed::Kind; });
        return last();
    }
};

// Deletes something that is named after the user.
class Deletion final : public AfterToken
{
public:
    Task<Exchanged<void>> run(HttpClient *http, CallId call, ExchangedUser got) const override
    {
        HttpCall request;
        request.call = call;
        request.method = "DELETE";
        request.path = u"/of/"_s + got.user["nick"_L1].toString();
        const HttpAnswer answer = co_await http->send(request);
        if (!answer.isOk())
            co_return tl::unexpected(toProblem(u"deletion"_s, answer));
        co_return Exchanged<void> {};
    }
};

HttpResponse token()
{
    return HttpResponse::json({
        { "accessToken"_L1, "0123456789abcdef0123456789abcdef"_L1 },
        { "refreshToken"_L1, "fedcba9876543210fedcba9876543210"_L1 },
        { "expireIn"_L1, 7200 },
        { "corpId"_L1, "dingdemo"_L1 },
    });
}

} // namespace

class CodeExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeBecomesATokenAndTheUser()
    {
        Run run([](HttpRequest request, HttpReply reply) {
            reply(request.method == "POST" ? token() : HttpResponse::json({ { "nick"_L1, "member"_L1 } }));
        });
        const JournalEntry done = run.run();
        QCOMPARE(toString(done.kind), u"ExchangeDone"_s);
        QCOMPARE(done.call.value, 7u);
        QCOMPARE(done.detail["user"_L1]["nick"_L1].toString(), u"member"_s);
    }

    void withoutContactUserReadTheUserIsNotAskedFor()
    {
        Run run([](HttpRequest request, HttpReply reply) {
            reply(request.method == "POST" ? token() : HttpResponse::json({}, 403));
        });
        QCOMPARE(toString(run.run(u"Todo.Todo.Write"_s).kind), u"ExchangeDone"_s);
    }

    void whatTheServerDoesWithTheTokenIsAPartOfTheExchange()
    {
        Run run([](HttpRequest request, HttpReply reply) {
            reply(request.method == "POST" ? token() : HttpResponse::json({ { "nick"_L1, "member"_L1 } }));
        });
        const JournalEntry done = run.run(u"Contact.User.Read"_s, std::make_shared<Deletion>());
        QCOMPARE(toString(done.kind), u"ExchangeDone"_s);
        const QList<JournalEntry> entries = run.journal.entriesAfter(0);
        const JournalEntry &received = entries[entries.size() - 2];
        QCOMPARE(toString(received.kind), u"HttpReceived"_s);
        QCOMPARE(received.call.value, 7u);
        QCOMPARE(received.detail["path"_L1].toString(), u"/of/member"_s);
    }

    void aFailureOfWhatTheServerDoesWithTheTokenEndsTheExchange()
    {
        Run run([](HttpRequest request, HttpReply reply) {
            reply(request.method == "DELETE" ? HttpResponse::json({ { "code"_L1, "busy"_L1 } }, 503) : token());
        });
        const JournalEntry failed = run.run(u"Todo.Todo.Write"_s, std::make_shared<Deletion>());
        QCOMPARE(toString(failed.kind), u"ExchangeFailed"_s);
        QCOMPARE(failed.detail["step"_L1].toString(), u"deletion"_s);
        QCOMPARE(failed.detail["code"_L1].toString(), u"busy"_s);
    }

    void theSecretTheCodeAndTheTokenAreMaskedInTheJournal()
    {
        Run run([](HttpRequest request, HttpReply reply) {
            reply(request.method == "POST" ? token() : HttpResponse::json({ { "nick"_L1, "member"_L1 } }));
        });
        run.run();
        const QByteArray journal = toJsonLines(run.journal.entriesAfter(0));
        for (const char *secret : { "a-very-secret-secret", "mrtjjwdmabcdefgh", "0123456789abcdef0123456789abcdef",
                 "fedcba9876543210fedcba9876543210" })
            QVERIFY2(!journal.contains(secret), secret);
        QVERIFY(journal.contains("mrtj"));
    }

    void anErrorKeepsItsCodeAndMessage()
    {
        Run run([](HttpRequest, HttpReply reply) {
            reply(HttpResponse::json({ { "code"_L1, "invalidParameter.authCode.notFound"_L1 },
                                         { "requestid"_L1, "X"_L1 }, { "message"_L1, "不合法的临时授权码"_L1 } },
                400));
        });
        const JournalEntry failed = run.run();
        QCOMPARE(toString(failed.kind), u"ExchangeFailed"_s);
        QCOMPARE(failed.detail["step"_L1].toString(), u"userAccessToken"_s);
        QCOMPARE(failed.detail["status"_L1].toInt(), 400);
        QCOMPARE(failed.detail["code"_L1].toString(), u"invalidParameter.authCode.notFound"_s);
    }

    void anAnswerThatIsNotJsonIsAFailure()
    {
        Run run([](HttpRequest, HttpReply reply) { reply(HttpResponse::text("<html>", 200, "text/html")); });
        const JournalEntry failed = run.run();
        QCOMPARE(toString(failed.kind), u"ExchangeFailed"_s);
        QVERIFY(failed.detail["message"_L1].toString().contains("JSON"_L1));
    }

    void anUnreachableServerIsAFailure()
    {
        Run run([](HttpRequest, HttpReply reply) { reply(token()); });
        run.server.reset();
        const JournalEntry failed = run.run();
        QCOMPARE(toString(failed.kind), u"ExchangeFailed"_s);
        QCOMPARE(failed.detail["status"_L1].toInt(), 0);
        QVERIFY(!failed.detail["message"_L1].toString().isEmpty());
    }

    // The first request may have used the code. A repeated one would be refused for that, which hides what happened.
    void aRequestWhoseAnswerIsLostIsNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("POST") << QByteArray("POST");
        QTest::newRow("GET") << QByteArray("GET");
    }
    void aRequestWhoseAnswerIsLostIsNotSentAgain()
    {
        QFETCH(QByteArray, method);
        std::atomic<int> lost = 0;
        Run run([&](HttpRequest request, HttpReply reply) {
            HttpResponse response = token();
            if (request.method == method) {
                ++lost;
                response.damage = HttpDamage { HttpDamage::Kind::Empty };
            }
            reply(response);
        });
        const JournalEntry failed = run.run();
        QCOMPARE(toString(failed.kind), u"ExchangeFailed"_s);
        QCOMPARE(failed.detail["status"_L1].toInt(), 0);
        QCOMPARE(lost.load(), 1);
    }

    // Without its owner the exchange would send its next request, which nothing could end.
    void theExchangeMayEndBetweenTwoRequests()
    {
        const auto served = std::make_shared<std::atomic<int>>(0);
        Run run([served](HttpRequest, HttpReply reply) {
            reply(token());
            ++*served;
        });
        launch(run.exchange->run(CallId { 7 }, ClientId { u"suitedemo"_s }, ClientSecret(u"a-very-secret-secret"_s),
            AuthCode(u"mrtjjwdmabcdefgh"_s), { ScopeCode { u"Contact.User.Read"_s } }, nullptr));
        QVERIFY(waitUntil([&served] { return *served == 1; }));
        run.exchange->abort();
        const qsizetype told = run.journal.entriesAfter(0).size();
        QVERIFY(run.journal.entriesAfter(0).last().kind == Events::ExchangeFailed::Kind);
        run.exchange.reset();
        QCoreApplication::processEvents();
        QCOMPARE(run.journal.entriesAfter(0).size(), told);
        QCOMPARE(served->load(), 1);
    }

    void theExchangeMayEndDuringARequest()
    {
        HttpReply held;
        std::atomic<bool> arrived = false;
        Run run([&](HttpRequest, HttpReply reply) {
            held = std::move(reply);
            arrived = true;
        });
        launch(run.exchange->run(
            CallId { 7 }, ClientId { u"suitedemo"_s }, ClientSecret(u"s"_s), AuthCode(u"c"_s), {}, nullptr));
        QVERIFY(waitUntil([&] { return arrived.load(); }));
        run.exchange.reset();
        QCOMPARE(toString(run.journal.entriesAfter(0).last().kind), u"ExchangeFailed"_s);
        run.server.reset();
    }
};

MINIHOST_TEST_MAIN(CodeExchangeTest, QCoreApplication)
#include "tst_codeexchange.moc"
