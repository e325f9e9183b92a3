// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendarjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString nameOf(const UnionId &person, const Directory &directory)
{
    const User *user = directory.userByUnionId(person.value);
    return user ? user->nick : QString();
}

// The SDK types `minutes` as a number in requests and as a string in answers.
QJsonArray toReminders(const QJsonArray &given)
{
    QJsonArray reminders;
    for (const QJsonValue &each : given) {
        QJsonObject reminder = each.toObject();
        reminder.insert("minutes"_L1, each["minutes"_L1].toVariant().toString());
        reminders.append(reminder);
    }
    return reminders;
}

} // namespace

QJsonObject toAttendeeJson(const CalendarAttendee &attendee, const UnionId &reader, const Directory &directory)
{
    return { { "id"_L1, attendee.person.value }, { "displayName"_L1, nameOf(attendee.person, directory) },
        { "responseStatus"_L1, toString(attendee.response) }, { "self"_L1, attendee.person == reader },
        { "isOptional"_L1, attendee.isOptional } };
}

QJsonObject toEventJson(
    const CalendarEvent &event, const UnionId &reader, const Directory &directory, qsizetype maxAttendees)
{
    QJsonArray attendees;
    for (const CalendarAttendee &attendee : event.attendees.first(qMin(maxAttendees, event.attendees.size())))
        attendees.append(toAttendeeJson(attendee, reader, directory));
    const QJsonObject organizer { { "id"_L1, event.organizer.value },
        { "displayName"_L1, nameOf(event.organizer, directory) },
        { "responseStatus"_L1, toString(CalendarResponse::Accepted) }, { "self"_L1, event.organizer == reader } };
    QJsonObject object { { "id"_L1, event.id }, { "summary"_L1, event.summary },
        { "description"_L1, event.description }, { "start"_L1, event.start.json }, { "end"_L1, event.end.json },
        { "isAllDay"_L1, event.isAllDay }, { "status"_L1, event.isDeleted ? u"cancelled"_s : u"confirmed"_s },
        { "organizer"_L1, organizer }, { "attendees"_L1, attendees }, { "createTime"_L1, toIso(event.createdAt) },
        { "updateTime"_L1, toIso(event.updatedAt) },
        { "extendedProperties"_L1,
            QJsonObject { { "sharedProperties"_L1, QJsonObject { { "belongCorpId"_L1, event.corpId.value } } } } } };
    for (const QString &key : { u"location"_s, u"recurrence"_s, u"onlineMeetingInfo"_s, u"categories"_s,
             u"richTextDescription"_s, u"uiConfigs"_s, u"cardInstances"_s }) {
        if (event.more.contains(key))
            object.insert(key, event.more.value(key));
    }
    if (event.more.contains("reminders"_L1))
        object.insert("reminders"_L1, toReminders(event.more.value("reminders"_L1).toArray()));
    return object;
}

QJsonObject toBusyJson(const CalendarBusyPerson &busy)
{
    QJsonArray items;
    for (const CalendarBusyTime &time : busy.times) {
        items.append(QJsonObject { { "status"_L1, time.isTentative ? u"TENTATIVE"_s : u"BUSY"_s },
            { "start"_L1, time.start.json }, { "end"_L1, time.end.json } });
    }
    QJsonObject object { { "userId"_L1, busy.person.value }, { "scheduleItems"_L1, items } };
    if (!busy.isMember)
        object.insert("error"_L1, u"userNotExist"_s); // inferred
    return object;
}

} // namespace MiniHost
