// SPDX-License-Identifier: MIT
// Fault rules: when they fire, how they are read, and which are ready-made.
#include "bridge/core/events/faults.h"
#include "bridge/core/journal.h"
#include "bridge/core/jsonreader.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/faults/faultpresets.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>
#include <thread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// moc takes "/*" in a raw string for a comment: those strings are written with backslashes.
namespace {

QStringList mistakesOf(const QByteArray &json)
{
    Mistakes mistakes(json);
    const auto rule =
        FaultRule::read(JsonReader(mistakes, QJsonDocument::fromJson(json).object(), {}, FaultRule::keys()));
    QStringList lines;
    for (const Mistake &mistake : mistakes.all())
        lines += mistake.path + u": "_s + mistake.message;
    if (rule.has_value() == !lines.isEmpty() && !lines.join(u' ').contains("unknown key"_L1))
        lines += u"a rule with mistakes, or none without"_s;
    return lines;
}

FaultRule rule(const QByteArray &json)
{
    Mistakes mistakes(json);
    const auto read =
        FaultRule::read(JsonReader(mistakes, QJsonDocument::fromJson(json).object(), {}, FaultRule::keys()));
    if (!read || !mistakes.isEmpty())
        qFatal("%s", qPrintable(mistakes.lines().join(u'\n')));
    return *read;
}

struct PlanWorld {
    VirtualClock clock { Instant {} };
    Journal journal { clock };
    FaultPlan plan;

    explicit PlanWorld(quint64 seed = 1)
        : plan(journal, std::make_unique<SeededEntropy>(seed))
    {
    }
    bool fires(const FaultOccasion &occasion) { return plan.fire(occasion).has_value(); }
    // "x" for each occasion at which a rule fired.
    QString pattern(const FaultOccasion &occasion, int occasions)
    {
        QString marks;
        for (int i = 0; i < occasions; ++i)
            marks += fires(occasion) ? u'x' : u'.';
        return marks;
    }
    QList<QJsonObject> details(EventKind kind) const
    {
        QList<QJsonObject> found;
        for (const JournalEntry &entry : journal.entriesAfter(0)) {
            if (entry.kind == kind)
                found += entry.detail;
        }
        return found;
    }
};

const FaultOccasion token { .place = FaultPlace::Token, .path = u"/v1.0/oauth2/userAccessToken"_s };

} // namespace

class FaultPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frequenciesChooseTheOccasions_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("once") << "\"once\""_ba << u"x....."_s;
        QTest::newRow("always") << "\"always\""_ba << u"xxxxxx"_s;
        QTest::newRow("first") << "{\"nth\":1}"_ba << u"x....."_s;
        QTest::newRow("third") << "{\"nth\":3}"_ba << u"..x..."_s;
        QTest::newRow("never") << "{\"probability\":0}"_ba << u"......"_s;
        QTest::newRow("certainly") << "{\"probability\":1}"_ba << u"xxxxxx"_s;
    }
    void frequenciesChooseTheOccasions()
    {
        QFETCH(QByteArray, when);
        PlanWorld world;
        world.plan.arm(rule(R"({"at":"token","effect":"reset","when":)" + when + '}'));
        QTEST(world.pattern(token, 6), "pattern");
    }

    void theSameSeedFiresTheSameOccasionsWhateverElseIsArmed()
    {
        const FaultRule half = rule(R"({"at":"token","effect":"reset","when":{"probability":0.5}})");
        const FaultRule other = rule(R"({"at":"openApi","effect":"reset","when":{"probability":0.5}})");
        PlanWorld first(7);
        first.plan.arm(half);
        const QString luck = first.pattern(token, 64);
        QVERIFY(luck.count(u'x') > 16 && luck.count(u'x') < 48);

        PlanWorld again(7);
        again.plan.arm(half);
        again.plan.arm(other);
        QString mixed;
        for (int i = 0; i < 64; ++i) {
            again.pattern({ .place = FaultPlace::OpenApi, .path = u"/v1.0/x"_s }, i % 3);
            mixed += again.pattern(token, 1);
        }
        QCOMPARE(mixed, luck);

        PlanWorld different(8);
        different.plan.arm(half);
        QVERIFY(different.pattern(token, 64) != luck);
    }

    void aRuleFiresOnlyWhereItMatches_data()
    {
        QTest::addColumn<QByteArray>("narrowed");
        QTest::addColumn<bool>("fires");
        QTest::newRow("anything") << R"({})"_ba << true;
        QTest::newRow("app") << R"({"app":"suitedemo"})"_ba << true;
        QTest::newRow("other app") << R"({"app":"suiteother"})"_ba << false;
        QTest::newRow("user") << R"({"user":"member"})"_ba << true;
        QTest::newRow("other user") << R"({"user":"admin"})"_ba << false;
        QTest::newRow("path") << R"({"path":"/v1.0/contact/users/me"})"_ba << true;
        QTest::newRow("other path") << R"({"path":"/v1.0/contact/users"})"_ba << false;
        QTest::newRow("beginning") << "{\"path\":\"/v1.0/contact/*\"}"_ba << true;
        QTest::newRow("other beginning") << "{\"path\":\"/v1.0/todo/*\"}"_ba << false;
        QTest::newRow("other place") << R"({"at":"token"})"_ba << false;
    }
    void aRuleFiresOnlyWhereItMatches()
    {
        QFETCH(QByteArray, narrowed);
        QFETCH(bool, fires);
        QJsonObject json { { u"at"_s, u"openApi"_s }, { u"effect"_s, u"empty"_s } };
        const QJsonObject more = QJsonDocument::fromJson(narrowed).object();
        for (auto it = more.begin(); it != more.end(); ++it)
            json.insert(it.key(), it.value());
        PlanWorld world;
        world.plan.arm(rule(QJsonDocument(json).toJson()));
        const FaultOccasion occasion { FaultPlace::OpenApi, { u"suitedemo"_s }, { u"member"_s },
            u"/v1.0/contact/users/me"_s, { 5 } };
        QCOMPARE(world.fires(occasion), fires);
        QCOMPARE(world.plan.armed().first().seen, fires ? 1 : 0);
    }

    void theFirstArmedOfTwoRulesFires()
    {
        PlanWorld world;
        world.plan.arm(rule(R"({"at":"token","effect":"reset"})"));
        world.plan.arm(rule(R"({"at":"token","effect":"empty","when":{"nth":1}})"));
        QVERIFY(world.plan.fire(token)->effect == FaultEffect::Reset);
        QVERIFY(world.plan.fire(token)->effect == FaultEffect::Empty);
        QVERIFY(!world.fires(token));
    }

    void error500404IsForcedOnlyWhenAGrantIsStored()
    {
        PlanWorld world;
        world.plan.arm(rule(R"({"at":"openAuth","effect":"error","number":500404})"));
        FaultOccasion occasion { .place = FaultPlace::OpenAuth };
        QVERIFY(!world.fires(occasion));
        occasion.moment = FaultOccasion::Moment::Storing;
        QVERIFY(world.fires(occasion));
        world.plan.arm(rule(R"({"at":"openAuth","effect":"error","number":500403})"));
        QVERIFY(!world.fires(occasion));
    }

    void aPlanIsIdleWhenNoRuleCanFire()
    {
        PlanWorld world;
        QVERIFY(world.plan.isIdle());
        const int id = world.plan.arm(rule(R"({"at":"token","effect":"reset"})"));
        QVERIFY(!world.plan.isIdle());
        world.fires(token);
        QVERIFY(world.plan.isIdle());
        QCOMPARE(world.plan.armed().size(), 1);
        QVERIFY(world.plan.armed().first().isSpent());
        QVERIFY(world.plan.disarm(id));
        QVERIFY(!world.plan.disarm(id));
        QCOMPARE(world.plan.armed().size(), 0);
    }

    void theJournalHasEachStep()
    {
        PlanWorld world;
        world.plan.arm(rule(R"({"at":"token","effect":"status","status":503,"app":"suitedemo","when":"always"})"));
        FaultOccasion occasion = token;
        occasion.app = { u"suitedemo"_s };
        occasion.call = { 9 };
        world.fires(occasion);
        world.plan.arm(rule(R"({"at":"openAuth","effect":"never"})"));
        QCOMPARE(world.plan.disarmAll(), 2);
        QCOMPARE(world.plan.disarmAll(), 0);
        const QJsonObject armed { { u"id"_s, 1 }, { u"at"_s, u"token"_s }, { u"effect"_s, u"status"_s },
            { u"status"_s, 503 }, { u"app"_s, u"suitedemo"_s }, { u"when"_s, u"always"_s } };
        QCOMPARE(world.details(Events::FaultArmed::Kind).first(), armed);
        const QJsonObject fired { { u"id"_s, 1 }, { u"at"_s, u"token"_s }, { u"effect"_s, u"status"_s },
            { u"status"_s, 503 }, { u"app"_s, u"suitedemo"_s }, { u"fired"_s, 1 }, { u"path"_s, token.path } };
        QCOMPARE(world.details(Events::FaultFired::Kind), QList<QJsonObject>({ fired }));
        QCOMPARE(world.details(Events::FaultDisarmed::Kind).size(), 2);
        const auto entries = world.journal.entriesAfter(0);
        QCOMPARE(entries.at(1).call, CallId { 9 });
    }

    void oneSignalIsEmittedForManyChanges()
    {
        PlanWorld world;
        int told = 0;
        connect(&world.plan, &FaultPlan::changed, this, [&told] { ++told; });
        std::thread([&] {
            for (int i = 0; i < 100; ++i)
                world.plan.arm(rule(R"({"at":"token","effect":"reset"})"));
        }).join();
        QVERIFY(waitUntil([&] { return told > 0; }));
        QCOMPARE(told, 1);
        QVERIFY(waitForSignal(&world.plan, &FaultPlan::changed, [&] { world.fires(token); }));
        QCOMPARE(told, 2);
    }

    void aRuleFiresOnceWithManyThreads()
    {
        PlanWorld world;
        world.plan.arm(rule(R"({"at":"token","effect":"reset"})"));
        std::atomic<int> struck = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { struck += static_cast<int>(world.pattern(token, 500).count(u'x')); });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(struck.load(), 1);
    }

    void everyMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        // A part of the mistake's line.
        QTest::addColumn<QString>("mistake");
        const auto row = [](const char *json, const char *mistake) {
            QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(mistake);
        };
        row(R"({"effect":"reset"})", "at: is missing");
        row(R"({"at":"token"})", "effect: is missing");
        row(R"({"at":"tokens","effect":"reset"})", "did you mean \"token\"?");
        row(R"({"at":"token","effect":"rest"})", "did you mean \"reset\"?");
        row(R"({"at":"openAuth","effect":"reset"})",
            "effect: \"reset\" is not possible at \"openAuth\"; possible: error, cancelWithoutResult, never, twice, "
            "late, "
            "garbage");
        row(R"({"at":"openApi","effect":"late","ms":5})", "effect: \"late\" is not possible at \"openApi\"");
        row(R"({"at":"openAuth","effect":"error"})", "number: is missing");
        row(R"({"at":"openAuth","effect":"error","number":500199})",
            "number: there is no openAuth error number \"500199\"; did you mean \"5001");
        row(R"({"at":"openAuth","effect":"error","number":900101})", "number: there is no openAuth error number");
        row(R"({"at":"openAuth","effect":"error","number":"500101"})", "number: must be a number, but is a string");
        row(R"({"at":"openAuth","effect":"late"})", "ms: is missing");
        row(R"({"at":"openAuth","effect":"late","ms":0})", "ms: must be from 1 to 600000");
        row(R"({"at":"openAuth","effect":"twice","ms":5})", "ms: \"twice\" has no \"ms\"");
        row(R"({"at":"token","effect":"reset","status":500})", "status: \"reset\" has no \"status\"");
        row(R"({"at":"token","effect":"status"})", "status: is missing");
        row(R"({"at":"token","effect":"status","status":200})", "status: must be from 400 to 599");
        row(R"({"at":"token","effect":"throttled","kind":"QpsLimitForApis"})", "did you mean \"QpsLimitForApi\"?");
        row(R"({"at":"token","effect":"reset","wen":"once"})", "wen: unknown key; did you mean \"when\"?");
        row(R"({"at":"token","effect":"reset","when":"often"})", "when: \"often\" is none of once, always");
        row(R"({"at":"token","effect":"reset","when":3})", "when: must be \"once\"");
        row(R"({"at":"token","effect":"reset","when":{}})", "when: must have either \"nth\" or \"probability\"");
        row(R"({"at":"token","effect":"reset","when":{"nth":0}})", "when.nth: must be from 1 to 1000000");
        row(R"({"at":"token","effect":"reset","when":{"probability":1.5}})", "when.probability: must be from 0 to 1");
        row(R"({"at":"token","effect":"reset","app":7})", "app: must be a string, but is a number");
        row(R"({"at":"openAuth","effect":"twice","path":"/x"})", "path: openAuth has no path");
        row(R"({"at":"openApi","effect":"reset","path":"v1.0/x"})", "path: must begin with \"/\"");
        row("{\"at\":\"openApi\",\"effect\":\"reset\",\"path\":\"/v1.0/*/x\"}", "path: must begin with \"/\"");
        row("{\"at\":\"openApi\",\"effect\":\"reset\",\"path\":\"/v1.0/oauth2/*\"}", "path: the endpoints under");
        row(R"({"at":"token","effect":"reset","path":"/v1.0/contact/users/me"})",
            "path: the token endpoints are under");
    }
    void everyMistakeIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, mistake);
        const QStringList lines = mistakesOf(json);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(mistake), qPrintable(lines.first()));
    }

    void aMistakeIsReportedWithItsLine()
    {
        const QByteArray json = "{\n  \"at\": \"token\",\n  \"effect\": \"delay\",\n  \"ms\": -1\n}";
        Mistakes mistakes(json);
        FaultRule::read(JsonReader(mistakes, QJsonDocument::fromJson(json).object(), {}, FaultRule::keys()));
        QCOMPARE(mistakes.all().first().position.line, 4);
    }

    void aPathMayBeAPrefixAtBothPlaces()
    {
        QCOMPARE(mistakesOf("{\"at\":\"token\",\"effect\":\"reset\",\"path\":\"/v1.0/*\"}"), QStringList());
        QCOMPARE(mistakesOf("{\"at\":\"openApi\",\"effect\":\"reset\",\"path\":\"/v1.0/*\"}"), QStringList());
    }

    void eighteenNumbersCanBeForced()
    {
        QCOMPARE(forcibleErrors().size(), 18u);
        for (const ErrorCode code : forcibleErrors())
            QVERIFY(errorRow(code).provenance == Provenance::Documented);
    }

    void thePresetsReadBackAndCoverEveryEffectAndNumber()
    {
        QSet<QString> ids;
        // "token.reset"
        QSet<QString> covered;
        QSet<int> numbers;
        QStringList groups;
        for (const FaultPreset &preset : faultPresets()) {
            QVERIFY2(!ids.contains(preset.id), qPrintable(preset.id));
            ids.insert(preset.id);
            QVERIFY(preset.id.startsWith(toString(preset.rule.place) + u'.'));
            QVERIFY(!preset.title.zh.isEmpty() && !preset.title.en.isEmpty() && preset.title.zh != preset.title.en);
            if (groups.isEmpty() || groups.last() != preset.group.en)
                groups += preset.group.en;
            covered.insert(toString(preset.rule.place) + u'.' + faultEffect(preset.rule.effect).word);
            if (preset.rule.effect == FaultEffect::Error)
                numbers.insert(errorRow(preset.rule.error).number);
            QCOMPARE(rule(QJsonDocument(preset.rule.toJson()).toJson()).toJson(), preset.rule.toJson());
            QVERIFY(!preset.rule.describe(Language::Chinese).isEmpty());
        }
        QCOMPARE(numbers.size(), 18);
        // Presets of a group follow one another.
        QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
        for (const FaultEffectRow &row : faultEffects()) {
            for (const FaultPlace place : row.places)
                QVERIFY2(covered.contains(toString(place) + u'.' + row.word), qPrintable(row.word));
        }
        for (const ThrottleKind &kind : throttleKinds()) {
            const auto spans = faultPresets();
            QVERIFY(std::any_of(
                spans.begin(), spans.end(), [&](const FaultPreset &preset) { return preset.rule.kind == kind.word; }));
        }
    }

    void aRuleIsDescribedInBothLanguages()
    {
        const FaultRule late = rule(R"({"at":"openAuth","effect":"late","ms":3000,"when":{"nth":2}})");
        QCOMPARE(late.describe(Language::English), u"openAuth: Answer late (3 s), time 2"_s);
        QCOMPARE(late.describe(Language::Chinese), u"openAuth：延迟回答 (3 s)，第 2 次"_s);
        const FaultRule error = rule(R"({"at":"openAuth","effect":"error","number":500402,"user":"member"})");
        QCOMPARE(error.describe(Language::English),
            u"openAuth: 500402 Not an administrator of the current organisation, once, member"_s);
    }
};

MINIHOST_TEST_MAIN(FaultPlanTest, QCoreApplication)
#include "tst_faultplan.moc"
