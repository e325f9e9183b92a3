// SPDX-License-Identifier: MIT
#include "app/desktop/client/offscreenstage.h"
#include "app/explorer/explorer.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"
#include "tests/support/webapplication.h"
#include "web/miniapps/miniapps.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

// One outcome of each type: for a page all error codes are alike, and so are all failures of the exchange.
const QStringList oneOfEach { u"refuse"_s, u"close"_s, u"openAuth.error.500104"_s, u"openAuth.error.500404"_s,
    u"openAuth.cancelWithoutResult"_s, u"openAuth.never"_s, u"openAuth.twice"_s, u"openAuth.garbage"_s,
    u"token.status.500"_s, u"leave"_s };

struct Bug {
    QString app;
    QString finding;
    // One of the outcomes in which the bug must be found.
    QString where;
};

const QList<Bug> bugs {
    { u"samples/login-hang"_s, u"hang"_s, u"refuse"_s },
    { u"samples/login-throw"_s, u"exception"_s, u"close"_s },
    { u"samples/login-false-success"_s, u"false-success"_s, u"openAuth.error.500104"_s },
    { u"samples/login-no-timeout"_s, u"hang"_s, u"openAuth.never"_s },
    { u"samples/login-double"_s, u"double"_s, u"openAuth.twice"_s },
    { u"samples/login-unhandled"_s, u"rejection"_s, u"refuse"_s },
    { u"samples/login-stuck"_s, u"hang"_s, u"leave"_s },
};

Exploration explore(const QString &app, const QStringList &only)
{
    ExploreOptions options;
    options.simulator.run.source = app;
    options.limit = 8s;
    options.only = only;
    Explorer explorer(options, makeOffscreenStage);
    if (!waitForSignal(
            &explorer, &Explorer::finished, [&] { explorer.start(); }, 5min))
        qFatal("the tour did not end");
    return explorer.exploration();
}

// "refuse: hang" for each finding.
QStringList flagged(const Exploration &exploration)
{
    QStringList all;
    for (const Observation &seen : exploration.observations) {
        for (const Finding &finding : seen.findings)
            all += seen.outcome.id + u": "_s + finding.word();
    }
    return all;
}

} // namespace

class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleIsTested()
    {
        QSet<QString> tested;
        for (const Bug &bug : bugs)
            tested += { bug.app, bug.app + u"-fixed"_s };
        QSet<QString> samples;
        for (const QString &name : builtInMiniApps()) {
            if (name.startsWith("samples/"_L1))
                samples += name;
        }
        QCOMPARE(tested, samples);
    }

    void thePlantedBugIsFound_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < bugs.size(); ++i)
            QTest::newRow(qPrintable(bugs[i].app)) << i;
    }
    void thePlantedBugIsFound()
    {
        QFETCH(int, index);
        const Bug &bug = bugs[index];
        QStringList only { u"refuse"_s, u"openAuth.error.500104"_s, u"openAuth.twice"_s, u"leave"_s };
        if (!only.contains(bug.where))
            only += bug.where;
        const Exploration tour = explore(bug.app, only);
        QVERIFY2(!tour.problem, tour.problem ? qPrintable(tour.problem->toString(Language::English)) : "");
        QCOMPARE(tour.trigger, u"#login"_s);
        QCOMPARE(tour.observations.size(), only.size() + 1);
        const QStringList found = flagged(tour);
        QVERIFY2(found.contains(bug.where + u": "_s + bug.finding), qPrintable(found.join(u"; "_s)));
        // There are no other findings.
        for (const QString &each : found)
            QVERIFY2(each.endsWith(u": "_s + bug.finding), qPrintable(each));
    }

    void theFixedSampleIsNotFlagged_data() { thePlantedBugIsFound_data(); }
    void theFixedSampleIsNotFlagged()
    {
        QFETCH(int, index);
        const Exploration tour = explore(bugs[index].app + u"-fixed"_s, oneOfEach);
        QVERIFY2(!tour.problem, tour.problem ? qPrintable(tour.problem->toString(Language::English)) : "");
        QCOMPARE(tour.observations.size(), oneOfEach.size() + 1);
        QCOMPARE(flagged(tour), QStringList());
    }

    void aTourReportsItsObservations()
    {
        const Exploration tour = explore(u"samples/login-throw"_s, { u"refuse"_s });
        QCOMPARE(tour.observations.size(), 2);
        const Observation &success = tour.observations.first();
        QVERIFY(success.after.text.contains(u"登录成功，欢迎回来"_s));
        QVERIFY(success.waiting.text.contains(u"请在钉钉中确认"_s));
        QVERIFY(!success.before.text.contains(u"请在钉钉中确认"_s));
        QVERIFY(success.answer.contains(u"\"ok\""_s));
        QVERIFY(!success.picture.isNull());
        QVERIFY(success.exchange.join(u'\n').contains(u"users/me → 200"_s));
        const Observation &refused = tour.observations.last();
        QVERIFY(refused.answer.contains(u"\"cancel\""_s));
        QVERIFY2(refused.exceptions.value(0).contains(u"authCode"_s), qPrintable(refused.exceptions.join(u'\n')));
    }

    void aPageThatNeverCallsOpenAuthIsReported()
    {
        QTemporaryDir folder;
        QFile page(folder.filePath(u"index.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("<!DOCTYPE html><button>Log in</button>");
        page.close();
        const Exploration tour = explore(folder.path(), {});
        QVERIFY(tour.problem);
        QCOMPARE(tour.problem->row().number, 900350);
        QVERIFY2(tour.problem->detail.contains(u"Log in"_s), qPrintable(tour.problem->detail));
    }

    void anUnknownAppIsReported()
    {
        QTemporaryDir folder;
        QFile page(folder.filePath(u"index.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("<!DOCTYPE html><p>x</p><script>openAuth({clientId:'suitenone',corpId:'dingdemo',"
                   "rpcScope:'Contact.User.Read',type:0})</script>");
        page.close();
        const Exploration tour = explore(folder.path(), {});
        QVERIFY(tour.problem);
        QCOMPARE(tour.problem->row().number, 900351);
        QVERIFY2(tour.problem->detail.contains(u"500101"_s), qPrintable(tour.problem->detail));
    }
};

MINIHOST_TEST_MAIN(SamplesTest, WebApplication)
#include "tst_samples.moc"
