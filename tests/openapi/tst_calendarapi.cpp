// SPDX-License-Identifier: MIT
// Over HTTP: calendars, and personal to-dos.
#include "tests/openapi/grantedworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QStringList points { u"Calendar.Event.Read"_s, u"Calendar.Event.Write"_s, u"Calendar.EventSchedule.Read"_s,
    u"Todo.PersonalTodo.Write"_s };
const QByteArray events = "/v1.0/calendar/users/uDemoMember0001/calendars/primary/events";
const QByteArray eventsOfAdmin = "/v1.0/calendar/users/uDemoAdmin0001/calendars/primary/events";

QJsonObject at(const QString &time)
{
    return { { u"dateTime"_s, time }, { u"timeZone"_s, u"Asia/Shanghai"_s } };
}

QJsonObject meeting()
{
    return { { u"summary"_s, u"review"_s }, { u"start"_s, at(u"2026-11-23T10:00:00+08:00"_s) },
        { u"end"_s, at(u"2026-11-23T11:00:00+08:00"_s) },
        { u"attendees"_s, QJsonArray { QJsonObject { { u"id"_s, u"uDemoAdmin0001"_s } } } } };
}

struct Calendars {
    QTemporaryDir folder;
    ApiWorld world { u":memory:"_s, showcaseWith(points, folder) };
    QByteArray header = headerOf(world.redeem(world.code(points.join(u','))).text("accessToken"));
    QByteArray appHeader = headerOf(
        world
            .post("/v1.0/oauth2/accessToken", { { u"appKey"_s, u"suitedemo"_s }, { u"appSecret"_s, u"demo-secret"_s } })
            .text("accessToken"));

    static QByteArray headerOf(const QString &token)
    {
        return "x-acs-dingtalk-access-token: " + token.toLatin1() + "\r\n";
    }
    QString create() { return world.post(events, meeting(), header).text("id"); }
};

} // namespace

class CalendarApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsInTheCalendarsOfItsOrganizerAndAttendees()
    {
        Calendars c;
        const QByteArray id = c.create().toLatin1();
        QVERIFY(!id.isEmpty());
        const auto own = c.world.ask("GET " + events + '/' + id, c.header);
        QCOMPARE(own.status, 200);
        QCOMPARE(own.body["organizer"_L1]["self"_L1].toBool(), true);
        QCOMPARE(own.body["attendees"_L1][0]["responseStatus"_L1].toString(), u"needsAction"_s);
        const auto list = c.world.ask("GET " + eventsOfAdmin, c.appHeader);
        QCOMPARE(list.body["events"_L1].toArray().size(), 1);
        QVERIFY(!list.text("syncToken").isEmpty());
    }

    void anEventIsChangedByItsOrganizerOnly()
    {
        Calendars c;
        const QByteArray id = c.create().toLatin1();
        const QByteArray body = R"({"summary":"moved"})";
        QCOMPARE(c.world.ask("PUT " + events + '/' + id, c.header, body).text("summary"), u"moved"_s);
        const auto refused = c.world.ask("PUT " + eventsOfAdmin + '/' + id, c.appHeader, body);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.text("code"), u"noPermission"_s);
    }

    void aDeletedEventIsListedOnDemandOnly()
    {
        Calendars c;
        const QByteArray id = c.create().toLatin1();
        QCOMPARE(c.world.ask("DELETE " + events + '/' + id, c.header).status, 200);
        QCOMPARE(c.world.ask("GET " + events + '/' + id, c.header).text("code"), u"instanceNotExist"_s);
        QCOMPARE(c.world.ask("GET " + events, c.header).body["events"_L1].toArray().size(), 0);
        const auto all = c.world.ask("GET " + events + "?showDeleted=true", c.header);
        QCOMPARE(all.body["events"_L1][0]["status"_L1].toString(), u"cancelled"_s);
    }

    void attendeesAreInvitedAnswerAndAreRemoved()
    {
        Calendars c;
        const QByteArray id = c.create().toLatin1();
        const QByteArray person = R"([{"id":"uDemoAdmin0001"}]})";
        const auto count = [&] {
            return c.world.ask("GET " + events + '/' + id + "/attendees", c.header)
                .body["attendees"_L1]
                .toArray()
                .size();
        };
        QCOMPARE(c.world
                     .ask("POST " + events + '/' + id + "/attendees/batchRemove", c.header,
                         R"({"attendeesToRemove":)" + person)
                     .status,
            200);
        QCOMPARE(count(), 0);
        QCOMPARE(
            c.world.ask("POST " + events + '/' + id + "/attendees", c.header, R"({"attendeesToAdd":)" + person).status,
            200);
        QCOMPARE(count(), 1);
        QCOMPARE(
            c.world
                .ask("POST " + eventsOfAdmin + '/' + id + "/respond", c.appHeader, R"({"responseStatus":"accepted"})")
                .status,
            200);
        const auto busy = c.world.ask("POST /v1.0/calendar/users/uDemoMember0001/querySchedule", c.header,
            R"({"userIds":["uDemoAdmin0001"],"startTime":"2026-11-23T00:00:00+08:00","endTime":"2026-11-24T00:00:00+08:00"})");
        QCOMPARE(busy.body["scheduleInformation"_L1][0]["scheduleItems"_L1][0]["status"_L1].toString(), u"BUSY"_s);
    }

    void theSameClientTokenIsTheSameRequest()
    {
        Calendars c;
        const auto first = c.world.post(events, meeting(), c.header + "x-client-token: a\r\n");
        QCOMPARE(c.world.post(events, meeting(), c.header + "x-client-token: a\r\n").text("id"), first.text("id"));
        QVERIFY(c.world.post(events, meeting(), c.header + "x-client-token: b\r\n").text("id") != first.text("id"));
    }

    void aWrongRequestIsNamed()
    {
        Calendars c;
        QJsonObject body = meeting();
        body.insert(u"end"_s, at(u"2026-11-23T09:00:00+08:00"_s));
        const auto refused = c.world.post(events, body, c.header);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.text("message"), u"end must be after start"_s);
        QByteArray other = events;
        other.replace("primary", "second");
        QCOMPARE(c.world.ask("GET " + other, c.header).status, 404);
    }

    void aPersonalToDoNeedsAUsersToken()
    {
        Calendars c;
        const QByteArray path = "/v1.0/todo/users/me/personalTasks";
        const auto created = c.world.post(path, { { u"subject"_s, u"milk"_s } }, c.header);
        QCOMPARE(created.status, 200);
        QCOMPARE(created.body.keys(), (QStringList { u"createdTime"_s, u"taskId"_s }));
        const auto refused = c.world.post(path, { { u"subject"_s, u"milk"_s } }, c.appHeader);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.text("code"), u"todo.taskCreate.tokenTypeError"_s);
        QCOMPARE(refused.text("message"), u"token type is not match"_s);
    }
};

MINIHOST_TEST_MAIN(CalendarApiTest, QCoreApplication)
#include "tst_calendarapi.moc"
