// SPDX-License-Identifier: MIT
#include "app/explorer/verdict.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The text without what differs from run to run: numbers (times, counters) and codes.
QString comparable(QString text)
{
    static const QRegularExpression code(u"[A-Za-z0-9_-]{16,}"_s);
    static const QRegularExpression number(u"[0-9]+"_s);
    return text.replace(code, u"…"_s).replace(number, u"#"_s).simplified();
}

// The words of success in `text`. Negations of them are removed first ("授权未成功", "not successful").
QStringList successWords(const QString &text)
{
    static const QRegularExpression opposite(
        u"(未|不|没有?|沒有?|无法|失败)(能|有)?(成功|登录|授权)|成功率|un(success|authori[sz]ed)\\w*|not\\s+(yet\\s+)?"
        "(success|welcome|logged in|signed in|authori[sz]ed)\\w*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"成功|欢迎|歡迎|已登录|已登錄|已授权|已授權|\\bsuccess\\w*|\\bwelcome\\b|"
                                         "\\blogged in\\b|\\bsigned in\\b|\\bauthori[sz]ed\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString rest = text;
    rest.replace(opposite, u" "_s);
    QStringList words;
    for (auto found = word.globalMatch(rest); found.hasNext();)
        words += found.next().captured().toLower();
    return words;
}

// Words of success that the page did not show before the authorization.
QStringList newSuccessWords(const Observation &seen)
{
    QStringList words = successWords(seen.shownAfter());
    for (const QString &old : successWords(seen.before.text))
        words.removeOne(old);
    words.removeDuplicates();
    return words;
}

bool showsSomething(const Observation &seen)
{
    return comparable(seen.shownAfter()) != comparable(seen.before.text);
}

Finding hang(const Observation &seen)
{
    if (!seen.outcome.isAnswered) {
        return { Finding::Kind::Hang,
            { u"得不到返回值时页面一直等待：没有自己的超时处理"_s,
                u"without an answer the page waits for ever: it has no time limit of its own"_s } };
    }
    if (seen.outcome.way == Outcome::Way::LeaveAndBack && seen.answers == 0) {
        return { Finding::Kind::Hang,
            { u"离开再回来之后无法重新发起授权"_s,
                u"after leaving and coming back the authorization cannot be started again"_s } };
    }
    if (seen.after.isTriggerDisabled && !seen.before.isTriggerDisabled)
        return { Finding::Kind::Hang, { u"按钮一直不可用"_s, u"the button stays disabled"_s } };
    if (seen.after.busy != seen.before.busy) {
        const QString busy = seen.after.busy.join(u", "_s).left(100);
        return { Finding::Kind::Hang, { u"仍在等待：%1"_s.arg(busy), u"the page still waits: %1"_s.arg(busy) } };
    }
    return { Finding::Kind::Hang,
        { u"返回之后没有任何变化，仍显示等待时的内容"_s,
            u"nothing changed after the answer: the page still shows what it showed while waiting"_s } };
}

void addThrown(QList<Finding> &findings, Finding::Kind kind, const QStringList &texts)
{
    if (!texts.isEmpty())
        findings.append({ kind, { texts.first(), texts.first() } });
}

// The page shows a success although the authorization failed.
std::optional<Finding> falseSuccess(const Observation &seen, const Observation &success)
{
    if (showsSomething(success) && comparable(seen.shownAfter()) == comparable(success.shownAfter())) {
        return Finding { Finding::Kind::FalseSuccess,
            { u"与真正成功时显示的内容相同"_s, u"the page shows the same as after the real success"_s } };
    }
    const QStringList words = newSuccessWords(seen);
    if (words.isEmpty())
        return std::nullopt;
    const QString all = words.join(u", "_s);
    return Finding { Finding::Kind::FalseSuccess, { u"显示了“%1”"_s.arg(all), u"the page shows \"%1\""_s.arg(all) } };
}

// The page does not show the success although the authorization succeeded, or acts twice on two answers.
std::optional<Finding> notAsSuccess(const Observation &seen, const Observation &success)
{
    if (seen.outcome.fault && seen.outcome.fault->effect == FaultEffect::Twice) {
        if (seen.requests.size() != success.requests.size()) {
            const qsizetype more = seen.requests.size() - success.requests.size();
            return Finding { Finding::Kind::Double,
                { u"收到第二次返回后又发出了 %1 个请求"_s.arg(more),
                    u"after the second answer the page sent %1 more request(s)"_s.arg(more) } };
        }
        if (seen.shownAfter().simplified() != success.shownAfter().simplified()
            && comparable(seen.shownAfter()) == comparable(success.shownAfter())) {
            // Only numbers differ. Codes are removed: they differ between any two runs.
            static const QRegularExpression code(u"[A-Za-z0-9_-]{16,}"_s);
            const auto withoutCodes = [](QString text) { return text.replace(code, u"…"_s).simplified(); };
            if (withoutCodes(seen.shownAfter()) != withoutCodes(success.shownAfter())) {
                return Finding { Finding::Kind::Double,
                    { u"收到第二次返回后页面上的数字又变了"_s,
                        u"the second answer changed the numbers on the page"_s } };
            }
        }
    }
    if (comparable(seen.shownAfter()) != comparable(success.shownAfter())) {
        return Finding { seen.outcome.fault ? Finding::Kind::Double : Finding::Kind::Failed,
            { u"与正常成功时显示的内容不同"_s, u"the page does not show what it shows after an ordinary success"_s } };
    }
    return std::nullopt;
}

} // namespace

bool looksBusy(const Observation &seen)
{
    if (seen.after.isTriggerDisabled && !seen.before.isTriggerDisabled)
        return true;
    for (const QString &each : seen.after.busy) {
        if (!seen.before.busy.contains(each))
            return true;
    }
    const bool showedWaiting = seen.waiting.text != seen.before.text;
    return showedWaiting && seen.after.text == seen.waiting.text && seen.dialogs.isEmpty();
}

QList<Finding> findingsOf(const Observation &seen, const Observation &success)
{
    QList<Finding> findings;
    if (seen.hasCrashed)
        findings.append(
            { Finding::Kind::Crash, { u"页面的渲染进程已退出"_s, u"the page's renderer process has ended"_s } });
    addThrown(findings, Finding::Kind::Exception, seen.exceptions);
    addThrown(findings, Finding::Kind::Rejection, seen.rejections);
    const bool isBusy = !seen.hasCrashed && looksBusy(seen);
    if (isBusy)
        findings.append(hang(seen));
    if (isBusy || seen.hasCrashed)
        return findings;
    std::optional<Finding> finding;
    if (seen.outcome.expected == Outcome::Expected::Failure)
        finding = falseSuccess(seen, success);
    else if (seen.outcome.expected == Outcome::Expected::Success)
        finding = notAsSuccess(seen, success);
    if (finding)
        findings.append(*finding);
    return findings;
}

} // namespace MiniHost
