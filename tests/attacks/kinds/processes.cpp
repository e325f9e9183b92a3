// SPDX-License-Identifier: MIT
// Several processes use one data folder: what may be used once is used once. A second process may also be refused with
// an error.
#include "tests/attacks/field.h"
#include "tests/openapi/served.h"

#include <deque>

using namespace Qt::StringLiterals;

namespace MiniHost::AttackKinds {
namespace {

using Servers = std::deque<std::unique_ptr<Served>>;

QByteArray rotation(const QString &refreshToken)
{
    return QJsonDocument(QJsonObject { { u"clientId"_s, u"suitedemo"_s }, { u"clientSecret"_s, u"demo-secret"_s },
                             { u"grantType"_s, u"refresh_token"_s }, { u"refreshToken"_s, refreshToken } })
        .toJson(QJsonDocument::Compact);
}

// The servers that started. None: could not run. One: the others were refused with an error.
struct Started {
    Servers servers;
    std::optional<Verdict> verdict;
};

Started start(const Field &field, int count)
{
    Started started;
    const QString data = QDir(field.folder()).filePath(u"world"_s);
    for (int i = 0; i < count; ++i) {
        auto served = std::make_unique<Served>(QStringList { u"--port"_s, u"0"_s, u"--data"_s, data });
        if (served->port() != 0) {
            started.servers.push_back(std::move(served));
            continue;
        }
        const QByteArray said = served->process().readAllStandardError();
        if (started.servers.empty())
            started.verdict = Verdict::couldNotRun(QString::fromUtf8(said));
        else
            started.verdict = Verdict::of(
                !said.trimmed().isEmpty(), u"a second process is refused: "_s + QString::fromUtf8(said.left(200)));
        return started;
    }
    return started;
}

// All servers use the same code or token at the same time, `rounds` times. Holds when each is accepted once.
Verdict spends(const Field &field, int processes, int rounds, bool rotates)
{
    Started started = start(field, processes);
    if (started.verdict)
        return *started.verdict;
    std::deque<std::unique_ptr<RawClient>> clients;
    for (const auto &served : started.servers) {
        clients.push_back(std::make_unique<RawClient>(served->port()));
        clients.push_back(std::make_unique<RawClient>(served->port()));
    }
    QStringList codes = started.servers.front()->codes(rotates ? 1 : rounds);
    QString refresh;
    int twice = 0;
    int none = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray body;
        if (!rotates || refresh.isEmpty()) {
            if (codes.isEmpty())
                codes = started.servers.front()->codes(1);
            if (codes.isEmpty())
                return Verdict::broken(u"no more codes"_s);
            body = Served::exchange(codes.takeFirst());
        } else {
            body = rotation(refresh);
        }
        for (const auto &client : clients)
            client->request("POST /v1.0/oauth2/userAccessToken", "Content-Type: application/json\r\n", body);
        int accepted = 0;
        for (const auto &client : clients) {
            const RawClient::Answer answer = client->answer();
            if (answer.status == 0 || answer.status >= 500)
                return Verdict::broken(u"status %1 in round %2"_s.arg(answer.status).arg(round));
            if (answer.status != 200)
                continue;
            ++accepted;
            refresh = QJsonDocument::fromJson(answer.body).object().value("refreshToken"_L1).toString();
        }
        twice += accepted > 1 ? 1 : 0;
        none += accepted == 0 ? 1 : 0;
        if (accepted == 0)
            refresh.clear();
    }
    if (twice > 0)
        return Verdict::broken(u"%1 of %2 were used more than once"_s.arg(twice).arg(rounds));
    return Verdict::of(none == 0, u"%1 of %2 were spent by nobody"_s.arg(none).arg(rounds));
}

// One of two servers is killed during its work. Holds when the other goes on and nothing was used twice.
Verdict isKilled(const Field &field)
{
    Started started = start(field, 2);
    if (started.verdict)
        return *started.verdict;
    const QStringList codes = started.servers[0]->codes(50);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        RawClient first(started.servers[0]->port());
        RawClient second(started.servers[1]->port());
        const QByteArray body = Served::exchange(codes[i]);
        first.request("POST /v1.0/oauth2/userAccessToken", "Content-Type: application/json\r\n", body);
        second.request("POST /v1.0/oauth2/userAccessToken", "Content-Type: application/json\r\n", body);
        if (i % 10 == 5) {
            started.servers[0]->kill();
            second.answer();
            started.servers[0] = std::make_unique<Served>(
                QStringList { u"--port"_s, u"0"_s, u"--data"_s, QDir(field.folder()).filePath(u"world"_s) });
            RawClient again(started.servers[0]->port());
            if (again.ask("POST /v1.0/oauth2/userAccessToken", "Content-Type: application/json\r\n", body).status
                != 400)
                return Verdict::broken(u"a code is accepted after its end"_s);
            continue;
        }
        const int accepted = (first.answer().status == 200 ? 1 : 0) + (second.answer().status == 200 ? 1 : 0);
        if (accepted != 1)
            return Verdict::broken(u"a code was accepted %1 times"_s.arg(accepted));
    }
    return Verdict::held();
}

} // namespace

AttackKind processes()
{
    AttackKind kind { u"processes"_s, u"Several processes on one data folder"_s, {} };
    const Proof byStatement(Weakness::SpendWithoutCount);
    const Proof inOneThread(u"one thread asks and spends; the statement decides besides"_s);
    const auto row = [&](const QString &name, const QString &tries, const std::function<Verdict(Field &)> &run,
                         bool quick = false) {
        const bool isAlone = name.endsWith("-one"_L1);
        kind.add({ name, tries, isAlone ? inOneThread : byStatement, run, quick, std::chrono::seconds(180) });
    };
    row(u"redeem-one"_s, u"A code by two connections of one process, 200 times."_s,
        [](Field &field) { return spends(field, 1, 200, false); });
    row(u"rotate-one"_s, u"A refresh token by two connections of one process, 200 times."_s,
        [](Field &field) { return spends(field, 1, 200, true); });
    row(u"redeem-two"_s, u"A code by two processes, 200 times."_s,
        [](Field &field) { return spends(field, 2, 200, false); });
    row(
        u"rotate-two"_s, u"A refresh token by two processes, 100 times."_s,
        [](Field &field) { return spends(field, 2, 100, true); }, true);
    row(u"redeem-four"_s, u"A code by four processes, 500 times."_s,
        [](Field &field) { return spends(field, 4, 500, false); });
    row(u"rotate-four"_s, u"A refresh token by four processes, 500 times."_s,
        [](Field &field) { return spends(field, 4, 500, true); });
    kind.add({ u"second"_s, u"A second process on the same data, which would not see changes of the world."_s,
        Proof(Weakness::SharedStore),
        [](Field &field) {
            const Started started = start(field, 2);
            return started.verdict ? *started.verdict : Verdict::broken(u"two processes have the same data"_s);
        },
        true });
    row(u"killed"_s, u"A code by two processes, one of which is killed now and then."_s,
        [](Field &field) { return isKilled(field); });
    return kind;
}

} // namespace MiniHost::AttackKinds
