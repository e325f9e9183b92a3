// SPDX-License-Identifier: MIT
#include "app/explorer/verdict.h"
#include "tests/explorer/observed.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class VerdictTest : public QObject
{
    Q_OBJECT

    using Expected = Outcome::Expected;

    static Observation success(const QString &text = u"登录成功"_s)
    {
        return observed(Expected::Success, u"登录"_s, u"等待…"_s, text);
    }
    static Observation failure(const QString &text) { return observed(Expected::Failure, u"登录"_s, u"等待…"_s, text); }
    static QStringList words(const Observation &seen, const Observation &good = success())
    {
        QStringList words;
        for (const Finding &finding : findingsOf(seen, good))
            words += finding.word();
        return words;
    }

private Q_SLOTS:
    void aFailureThatIsShownIsNotFlagged()
    {
        QCOMPARE(words(failure(u"没有登录，请重试"_s)), QStringList());
        // The page is back at its beginning.
        QCOMPARE(words(failure(u"登录"_s)), QStringList());
        QCOMPARE(words(success()), QStringList());
    }

    void wordsOfSuccessForAFailureAreFlagged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFlagged");
        const struct {
            const char *name;
            QString text;
            bool isFlagged;
        } rows[] {
            { "Chinese", u"授权成功"_s, true },
            { "English", u"Success!"_s, true },
            { "welcome", u"Welcome back"_s, true },
            { "Chinese welcome", u"欢迎，undefined"_s, true },
            { "logged in", u"You are logged in"_s, true },
            { "not successful", u"授权未成功"_s, false },
            { "nor this", u"登录不成功，请重试"_s, false },
            { "nor English", u"Sign-in was not successful"_s, false },
            { "unsuccessful", u"Unsuccessful"_s, false },
            { "unauthorized", u"Unauthorized"_s, false },
            { "not logged in", u"You are not logged in"_s, false },
            { "nobody logged in", u"没有登录"_s, false },
        };
        for (const auto &row : rows)
            QTest::newRow(row.name) << row.text << row.isFlagged;
    }
    void wordsOfSuccessForAFailureAreFlagged()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFlagged);
        QCOMPARE(words(failure(text), success(u"进入应用"_s)).contains(u"false-success"_s), isFlagged);
    }

    void wordsThatWereThereBeforeAreIgnored()
    {
        Observation seen = failure(u"欢迎使用 · 没有登录"_s);
        seen.before.text = u"欢迎使用"_s;
        QCOMPARE(words(seen), QStringList());
    }

    void theTextOfTheSuccessForAFailureIsFlagged()
    {
        QCOMPARE(words(failure(u"进入应用 10:32"_s), success(u"进入应用 10:31"_s)), QStringList { u"false-success"_s });
    }

    void aSuccessSaidInADialogCounts()
    {
        Observation seen = failure(u"登录"_s);
        seen.dialogs = { u"登录成功"_s };
        QCOMPARE(words(seen), QStringList { u"false-success"_s });
    }

    void aPageThatStillWaitsIsFlaggedAsAHang()
    {
        QCOMPARE(words(failure(u"等待…"_s)), QStringList { u"hang"_s });
        Observation disabled = failure(u"已取消"_s);
        disabled.after.isTriggerDisabled = true;
        QCOMPARE(words(disabled), QStringList { u"hang"_s });
        Observation spinning = failure(u"已取消"_s);
        spinning.after.busy = { u"div.spinner"_s };
        QCOMPARE(words(spinning), QStringList { u"hang"_s });
    }

    void aPageThatWaitedBeforeIsNotFlagged()
    {
        Observation seen = failure(u"已取消"_s);
        seen.before.busy = seen.after.busy = { u"img.loading"_s };
        seen.before.isTriggerDisabled = seen.after.isTriggerDisabled = true;
        QCOMPARE(words(seen), QStringList());
    }

    void anExceptionIsFlagged()
    {
        Observation seen = failure(u"没有登录"_s);
        seen.exceptions = { u"Uncaught TypeError: x"_s };
        seen.rejections = { u"Uncaught (in promise) Error: y"_s };
        QCOMPARE(words(seen), (QStringList { u"exception"_s, u"rejection"_s }));
    }

    void aSecondAnswerThatChangesThePageIsFlagged()
    {
        Observation seen = success(u"欢迎"_s);
        FaultRule twice;
        twice.effect = FaultEffect::Twice;
        seen.outcome.fault = twice;
        QCOMPARE(words(seen, success(u"欢迎"_s)), QStringList());
        seen.requests = { u"fetch a"_s };
        QCOMPARE(words(seen, success(u"欢迎"_s)), QStringList { u"double"_s });
        seen.requests.clear();
        seen.after.text = u"第 2 次登录"_s;
        QCOMPARE(words(seen, success(u"第 1 次登录"_s)), QStringList { u"double"_s });
    }

    void aPageThatCannotBeginAgainIsFlaggedAsAHang()
    {
        Observation seen = success(u"登录"_s);
        seen.outcome.way = Outcome::Way::LeaveAndBack;
        seen.answers = 0;
        seen.after.isTriggerDisabled = true;
        QCOMPARE(words(seen), QStringList { u"hang"_s });
    }

    void aSecondAttemptThatDoesNotSucceedIsFlagged()
    {
        Observation seen = success(u"没有登录"_s);
        seen.outcome.way = Outcome::Way::LeaveAndBack;
        QCOMPARE(words(seen), QStringList { u"failed"_s });
    }

    void onlyNewTextIsShown()
    {
        const Observation seen = observed(Expected::Failure, u"标题\n登录"_s, {}, u"标题\n登录\n没有登录"_s);
        QCOMPARE(seen.newText(), u"没有登录"_s);
        QCOMPARE(observed(Expected::Failure, u"标题"_s, {}, u"标题"_s).newText(), u"标题"_s);
    }

    void aCrashIsTheOnlyFinding()
    {
        Observation seen = failure({});
        seen.hasCrashed = true;
        QCOMPARE(words(seen), QStringList { u"crash"_s });
    }
};

MINIHOST_TEST_MAIN(VerdictTest, QCoreApplication)
#include "tst_verdict.moc"
