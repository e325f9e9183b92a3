// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

struct ExchangePlan {
    QString code = u"${code}"_s;
    QString refreshToken; // instead of the code
    QString app;          // empty: the one that the last code is for
    QString secret;       // empty: the app's own
    QString name;
    std::vector<Expectation> expectations; // none: it must succeed
};

Task<StepResult> pressButton(ScenarioRun *run)
{
    PlayedAppServer &server = run->simulator().playedAppServer();
    if (server.waiting().isEmpty())
        co_return stepFailed(u"a code that waits for the exchange button"_s, u"none waits"_s);
    server.exchange(server.waiting().first().call);
    co_await run->settle();
    co_return {};
}

Task<StepResult> runExchange(ScenarioRun *run, ExchangePlan plan)
{
    if (plan.refreshToken.isEmpty() && plan.code == "${code}"_L1 && !run->values().has(u"code"_s))
        co_return stepFailed(u"a code to redeem"_s, u"the page got none"_s);
    const ClientId app { plan.app.isEmpty() ? run->values().value(u"code.app"_s) : plan.app };
    QString secret = plan.secret;
    if (secret.isEmpty()) {
        const auto find = [app](OpenPlatform &platform) -> Result<ClientSecret> {
            const App *found = platform.directory().app(app);
            return found ? Result<ClientSecret>(found->secret) : fail(Errors::AppNotFound, app.value);
        };
        const Result<ClientSecret> found = co_await run->platform().run(run, find);
        if (!found)
            co_return stepFailed(u"an app whose secret is known"_s, found.error().toString(Language::English));
        secret = found->reveal();
    }
    const bool refreshes = !plan.refreshToken.isEmpty();
    const QJsonObject body { { "clientId"_L1, app.value }, { "clientSecret"_L1, secret },
        { "code"_L1, refreshes ? QString() : run->values().fill(plan.code) },
        { "refreshToken"_L1, refreshes ? run->values().fill(plan.refreshToken) : QString() },
        { "grantType"_L1, refreshes ? "refresh_token"_L1 : "authorization_code"_L1 } };
    HttpCall call;
    call.method = "POST";
    call.path = u"/v1.0/oauth2/userAccessToken"_s;
    call.body = body;
    const HttpAnswer answer = co_await run->send(call);
    for (const QString &key : { u"accessToken"_s, u"refreshToken"_s }) {
        if (const QString token = answer.body.value(key).toString(); !token.isEmpty()) {
            run->values().set(key, token);
            if (!plan.name.isEmpty())
                run->values().set(plan.name + u'.' + key, token);
        }
    }
    co_await run->settle();
    const StepResult held = co_await expectAll(run, plan.expectations, run->patience());
    co_return held;
}

StepAction readExchange(const StepContext &context)
{
    const QJsonValue value = context.value();
    if (value.toString() == "waiting"_L1)
        return [](ScenarioRun &run) { return pressButton(&run); };
    ExchangePlan plan;
    plan.name = context.step.text(u"as"_s, Optional);
    if (!value.isBool() || !value.toBool()) {
        const auto exchange = context.object();
        if (!exchange)
            return {};
        if (exchange->has(u"code"_s))
            plan.code = exchange->text(u"code"_s, Required);
        plan.refreshToken = exchange->text(u"refreshToken"_s, Optional);
        if (exchange->has(u"code"_s) && exchange->has(u"refreshToken"_s))
            exchange->mistake(exchange->place(u"refreshToken"_s), u"either a code or a refreshToken"_s);
        plan.app = exchange->text(u"app"_s, Optional);
        plan.secret = exchange->text(u"secret"_s, Optional);
        for (const QString &key : { u"code"_s, u"refreshToken"_s })
            context.expectKnownNames(exchange->place(key), exchange->value(key));
        if (const auto expect = exchange->object(u"expect"_s, Optional, httpShape().keyNames()))
            plan.expectations.push_back(readHttpExpectation(context, *expect));
    }
    if (plan.expectations.empty())
        plan.expectations.push_back(expectHttpStatus(200));
    context.names += { u"accessToken"_s, u"refreshToken"_s };
    if (!plan.name.isEmpty())
        context.names += { plan.name + ".accessToken"_L1, plan.name + ".refreshToken"_L1 };
    return [plan](ScenarioRun &run) { return runExchange(&run, plan); };
}

} // namespace

StepKind exchange()
{
    const Shape more =
        object({
                   { u"code"_s, Optional, someText(), u"Another code than the last: \"${first.code}\"."_s },
                   { u"refreshToken"_s, Optional, text(), u"Instead of a code."_s },
                   { u"app"_s, Optional, text(), u"The app's client id; without it the app of the last code."_s },
                   { u"secret"_s, Optional, text(), u"The app's secret; without it the right one."_s },
                   { u"expect"_s, Optional, httpShape(),
                       u"What the HTTP answer must be; without it the exchange must succeed."_s },
               })
            .with(notTogether(u"code"_s, u"refreshToken"_s));
    return {
        .name = u"exchange"_s,
        .meaning = u"The app's server redeems the last code (true), redeems another one, or refreshes; \"waiting\" "
                   "presses the button of \"exchange\": \"manual\". The tokens are \"${accessToken}\" and "
                   "\"${refreshToken}\" then, and \"as\" names them too."_s,
        .example = uR"({"exchange": true})"_s,
        .shape = either({ only(true), only(u"waiting"_s), more }),
        .read = readExchange,
        .hasResult = true,
    };
}

} // namespace MiniHost::Steps
