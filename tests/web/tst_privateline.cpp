// SPDX-License-Identifier: MIT
// The line between the page's world and the program is private: each member of the page's world is replaced by a trap
// in turn, after the load and by the first script, while calls are made (sites/privateline). By default a part of the
// members is tried, with MINIHOST_LINE_STEP=1 all of them.
#include "bridge/core/events/bridge.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/openline.h"
#include "tests/web/pageharness.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString site = inSource(u"tests/web/sites/privateline"_s);
constexpr std::chrono::minutes patience { 10 };

// What a page observes by trapping its own promises and its own arguments.
const QSet<QString> ownBusiness { u"Promise.Symbol(Symbol.species)"_s, u"Promise.prototype.constructor"_s,
    u"Object.prototype.then"_s, u"Object.prototype.toJSON"_s };

int step(int usual)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("MINIHOST_LINE_STEP", &isGiven);
    return isGiven ? given : usual;
}

struct Attacked : PageHarness {
    using PageHarness::PageHarness;

    QJsonObject outcome;
    int number(QLatin1StringView name) const { return outcome.value(name).toInt(); }
    QByteArray told() const { return QJsonDocument(outcome).toJson(); }
    QSet<QString> touched() const
    {
        const QStringList all = outcome.value("touched"_L1).toString().split(u' ', Qt::SkipEmptyParts);
        return { all.cbegin(), all.cend() };
    }

    void afterTheLoad(int first, int every)
    {
        attack(u"attack.prepare(() => attack.runFrom(%1, %2, () => { document.title = 'done' })); 0"_s.arg(first).arg(
                   every),
            u"JSON.stringify(attack.outcome)"_s);
    }
    // Tries several members at once, so that a usual part of all members needs only a few documents.
    void beforeTheLoad(int first, int every)
    {
        attack(u"attack.prepare(() => { sessionStorage.setItem('outcome', JSON.stringify(attack.outcome));"
               "location.replace('/before.html?%1,%2,40') }); 0"_s.arg(first)
                   .arg(every),
            u"sessionStorage.getItem('outcome')"_s);
    }
    int callsTo(const QString &api)
    {
        int count = 0;
        for (const JournalEntry &entry : entries(Events::Called::Kind))
            count += entry.detail.value("api"_L1).toString() == api ? 1 : 0;
        return count;
    }

private:
    void attack(const QString &start, const QString &result)
    {
        load();
        QObject context;
        bool isDone = false;
        QObject::connect(&page(), &QWebEnginePage::titleChanged, &context,
            [&isDone](const QString &title) { isDone = isDone || title == "done"_L1; });
        evaluate(page(), start);
        waitUntil([&isDone] { return isDone; }, patience);
        outcome = QJsonDocument::fromJson(value(result).toString().toUtf8()).object();
    }
};

void verifyNothingFound(Attacked &page, int atLeast)
{
    const QByteArray told = page.told();
    QVERIFY2(page.number("variants"_L1) >= atLeast, told);
    QVERIFY2(page.number("leaks"_L1) == 0 && page.number("forged"_L1) == 0 && page.number("hangs"_L1) == 0, told);
    // The injected scripts use no member of the page's world, whether or not that would give the page something.
    QVERIFY2((page.touched() - ownBusiness).isEmpty(), told);
    // Each call that the page made has arrived, and no other.
    QCOMPARE(page.happened(Events::Called::Kind), qint64(page.number("calls"_L1)));
    qInfo("%d members, %d calls", page.number("variants"_L1), page.number("calls"_L1));
}

void everyClient()
{
    QTest::addColumn<ClientPlatform>("client");
    for (const ClientPlatform client : clientPlatforms())
        QTest::newRow(qPrintable(toString(client))) << client;
}

} // namespace

class PrivateLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMemberOfALoadedPageLeadsToTheLine_data() { everyClient(); }
    void noMemberOfALoadedPageLeadsToTheLine()
    {
        QFETCH(ClientPlatform, client);
        Attacked page(site, client);
        const int every = step(20);
        page.afterTheLoad(3 % every, every);
        verifyNothingFound(page, 8000 / every);
    }

    void noMemberTrappedByTheFirstScriptLeadsToTheLine_data() { everyClient(); }
    void noMemberTrappedByTheFirstScriptLeadsToTheLine()
    {
        QFETCH(ClientPlatform, client);
        Attacked page(site, client);
        const int every = step(20);
        page.beforeTheLoad(7 % every, every);
        verifyNothingFound(page, 8000 / every);
    }

    // The line without two protections: answers are delivered within its own events, and the event names are known.
    void theAttackSucceedsWithoutTheProtections_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        // On pc an answer is a message event of the window, which is window.event during its handlers.
        for (const ClientPlatform client : { ClientPlatform::Ios, ClientPlatform::Android, ClientPlatform::Harmony })
            QTest::newRow(qPrintable(toString(client))) << client;
    }
    void theAttackSucceedsWithoutTheProtections()
    {
        QFETCH(ClientPlatform, client);
        Attacked page(site, client);
        QVERIFY(changeInjection(page.page(), u"const later = queueMicrotask;"_s, u"const later = run => run();"_s));
        QVERIFY(changeInjection(page.page(), u"`${config.secret}-${name}`"_s, u"name"_s));
        page.afterTheLoad(0, 500);
        QVERIFY2(page.number("leaks"_L1) > 0, page.told());
        QVERIFY2(page.number("forged"_L1) > 0, page.told());
        QVERIFY(page.callsTo(u"forged.call"_s) > 0);
    }

    // Each way to use a member of the page's world is detected by that member's trap.
    void aTrapReportsAnyUseOfItsMember_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("careless");
        QTest::addColumn<QString>("member");
        QTest::newRow("a function that is looked up")
            << u"parse(detailOf(event))"_s << u"JSON.parse(detailOf(event))"_s << u"JSON.parse"_s;
        QTest::newRow("a method of a value")
            << u"setIn(waiting, id, settle)"_s << u"waiting.set(id, settle)"_s << u"Map.prototype.set"_s;
        QTest::newRow("an iterator") << u"const answer = parse(detailOf(event));"_s
                                     << u"const answer = [...parse(detailOf(event))];"_s
                                     << u"Array.prototype.Symbol(Symbol.iterator)"_s;
        QTest::newRow("an option of an event")
            << u"(callName, { __proto__: null, detail:"_s << u"(callName, { detail:"_s << u"Object.prototype.bubbles"_s;
        QTest::newRow("a promise resolved with more than the answer")
            << u"resolve(body)"_s << u"resolve({ kind, line }).line"_s << u"Object.prototype.then"_s;
    }
    void aTrapReportsAnyUseOfItsMember()
    {
        QFETCH(QString, ours);
        QFETCH(QString, careless);
        QFETCH(QString, member);
        Attacked page(site);
        QVERIFY(changeInjection(page.page(), ours, careless));
        page.load();
        const int index = page.value(u"replaceable.findIndex(variant => variant.name === '%1')"_s.arg(member)).toInt();
        QVERIFY(index >= 0);
        page.afterTheLoad(index, 1'000'000);
        QVERIFY2(page.touched().contains(member), page.told());
        QVERIFY2(!ownBusiness.contains(member) || page.number("leaks"_L1) > 0, page.told());
    }

    // V8 shows a page the functions on the stack, up to the first strict one.
    void aCallbackFindsNoInjectedFunctionOnTheStack_data() { everyClient(); }
    void aCallbackFindsNoInjectedFunctionOnTheStack()
    {
        QFETCH(ClientPlatform, client);
        Attacked page(site, client);
        QVERIFY(page.load());
        QCOMPARE(
            page.settle(
                u"new Promise(done => attack.call('getItem', { name: 'x' }, function () {"
                "const before = Error.prepareStackTrace; Error.prepareStackTrace = (error, sites) => sites;"
                "const sites = new Error().stack; Error.prepareStackTrace = before;"
                "const functions = sites.map(site => site.getFunction()).filter(f => f && f !== arguments.callee);"
                "done([functions.map(String), String(arguments.callee.caller), String(window.event && event.target)]) }))"_s),
            client == ClientPlatform::Pc ? uR"([[],"null","[object Window]"])"_s : uR"([[],"null","undefined"])"_s);
    }
};

MINIHOST_TEST_MAIN(PrivateLineTest, WebApplication)
#include "tst_privateline.moc"
