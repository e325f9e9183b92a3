// SPDX-License-Identifier: MIT
#include "bridge/openplatform/calendar/calendarrequest.h"

#include "bridge/core/errors/calendar.h"
#include "bridge/openplatform/core/requestbody.h"

#include <QTimeZone>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// All documented (docs/dingtalk/protocol.md §5.8).
constexpr qsizetype maxSummary = 2048;
constexpr qsizetype maxEventDescription = 5000;
constexpr qsizetype maxAttendeesOfRequest = 500;
constexpr qsizetype maxPeopleOfBusyQuery = 20;
constexpr qsizetype usualAttendeesOfAnswer = 100;
constexpr qsizetype maxAttendeesOfAnswer = 500;

constexpr qsizetype maxPageSize = 100; // inferred

RequestBody bodyOf(const QJsonObject &object)
{
    return { object, Errors::CalendarRequestInvalid };
}

// The day of an event of whole days begins at midnight in China (inferred).
std::optional<Instant> dayAt(const QString &date)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    return instantFromMs(QDateTime(day, QTime(0, 0), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch());
}

// A time without an offset is one of `zone`.
std::optional<Instant> timeAt(const QString &text, const QTimeZone &zone)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || !text.contains(u'T'))
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone);
    return instantFromMs(time.toMSecsSinceEpoch());
}

std::optional<CalendarMoment> readMoment(RequestBody &body, QLatin1StringView key)
{
    if (!body.has(key))
        return std::nullopt;
    const QJsonObject object = body.value(key).toObject();
    const QString date = object.value("date"_L1).toString();
    const QString dateTime = object.value("dateTime"_L1).toString();
    const QString zone = object.value("timeZone"_L1).toString();
    CalendarMoment moment;
    if (date.isEmpty() == dateTime.isEmpty()) {
        body.refuse(u"%1 needs a date, or a dateTime with a timeZone"_s.arg(key));
    } else if (!date.isEmpty()) {
        moment.json = { { "date"_L1, date } };
        const auto at = dayAt(date);
        if (!at || !zone.isEmpty())
            body.refuse(u"%1.date must be yyyy-MM-dd, without a timeZone"_s.arg(key));
        moment.at = at.value_or(Instant());
    } else {
        moment.json = { { "dateTime"_L1, dateTime }, { "timeZone"_L1, zone } };
        const QTimeZone timeZone(zone.toUtf8());
        if (zone.isEmpty() || !timeZone.isValid())
            body.refuse(u"%1.timeZone must be a name such as Asia/Shanghai"_s.arg(key));
        const auto at = timeAt(dateTime, timeZone);
        if (!at)
            body.refuse(u"%1.dateTime must be a time as in 2026-11-22T10:15:30+08:00"_s.arg(key));
        moment.at = at.value_or(Instant());
    }
    return moment;
}

std::optional<QList<CalendarAttendee>> readAttendees(RequestBody &body, QLatin1StringView key)
{
    if (!body.has(key))
        return std::nullopt;
    const QJsonArray list = body.value(key).toArray();
    if (!body.value(key).isArray())
        body.refuse(u"%1 must be a list of {id}"_s.arg(key));
    if (list.size() > maxAttendeesOfRequest)
        body.refuse(u"%1 names more than %2"_s.arg(key).arg(maxAttendeesOfRequest));
    QList<CalendarAttendee> attendees;
    for (const QJsonValue &each : list) {
        const UnionId person { each["id"_L1].toString() };
        if (person.isEmpty())
            body.refuse(u"%1 must be a list of {id}, with union ids"_s.arg(key));
        const bool isKnown = std::any_of(attendees.begin(), attendees.end(),
            [&](const CalendarAttendee &attendee) { return attendee.person == person; });
        if (!isKnown)
            attendees.append({ person, each["isOptional"_L1].toBool(), CalendarResponse::NeedsAction });
    }
    return attendees;
}

// A time parameter of a query: nullopt when it is absent.
Result<std::optional<Instant>> readTime(const QUrlQuery &query, const QString &key)
{
    QString text = query.queryItemValue(key, QUrl::FullyDecoded);
    if (text.isEmpty())
        return std::nullopt;
    // A plus sign that was not escaped arrives as a blank in what form decoders made.
    const auto at = timeAt(text.replace(u' ', u'+'), QTimeZone::utc());
    if (!at)
        return fail(Errors::CalendarRequestInvalid, u"%1 must be a time as in 2026-11-22T10:15:30+08:00"_s.arg(key));
    return at;
}

Result<qsizetype> readCount(const QUrlQuery &query, const QString &key, qsizetype usual, qsizetype most)
{
    const QString text = query.queryItemValue(key, QUrl::FullyDecoded);
    if (text.isEmpty())
        return usual;
    bool isNumber = false;
    const qsizetype count = text.toInt(&isNumber);
    if (!isNumber || count < 1 || count > most)
        return fail(Errors::CalendarRequestInvalid, u"%1 must be a number from 1 to %2"_s.arg(key).arg(most));
    return count;
}

Result<std::optional<Instant>> readSyncToken(const QUrlQuery &query)
{
    const QString text = query.queryItemValue(u"syncToken"_s);
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    if (!isNumber || ms < 0)
        return fail(Errors::CalendarRequestInvalid, u"syncToken %1 is of no list before"_s.arg(text.left(60)));
    return instantFromMs(ms);
}

} // namespace

Result<CalendarChange> CalendarChange::parse(const QJsonObject &object)
{
    RequestBody body = bodyOf(object);
    CalendarChange change;
    change.summary = body.text("summary"_L1, maxSummary, Errors::CalendarRequestInvalid);
    change.description = body.text("description"_L1, maxEventDescription, Errors::CalendarRequestInvalid);
    change.isAllDay = body.flag("isAllDay"_L1);
    change.start = readMoment(body, "start"_L1);
    change.end = readMoment(body, "end"_L1);
    change.attendees = readAttendees(body, "attendees"_L1);
    body.choice("freeBusyStatus"_L1, { u"busy"_s, u"free"_s }, {});
    using enum QJsonValue::Type;
    change.more = body.unchanged({ { "location"_L1, Object }, { "reminders"_L1, Array }, { "recurrence"_L1, Object },
        { "onlineMeetingInfo"_L1, Object }, { "categories"_L1, Array }, { "richTextDescription"_L1, Object },
        { "uiConfigs"_L1, Array }, { "cardInstances"_L1, Array }, { "freeBusyStatus"_L1, String },
        { "extra"_L1, Object } });
    return body.checked(change);
}

Result<CalendarQuery> CalendarQuery::parse(const QUrlQuery &query)
{
    CalendarQuery parsed;
    const auto from = readTime(query, u"timeMin"_s);
    if (!from)
        return fail(from.error());
    const auto to = readTime(query, u"timeMax"_s);
    if (!to)
        return fail(to.error());
    const auto changedSince = readSyncToken(query);
    if (!changedSince)
        return fail(changedSince.error());
    const auto pageSize = readCount(query, u"maxResults"_s, maxPageSize, maxPageSize);
    if (!pageSize)
        return fail(pageSize.error());
    if (*from && *to && **to <= **from)
        return fail(Errors::CalendarRequestInvalid, u"timeMax must be after timeMin"_s);
    parsed.from = *from;
    parsed.to = *to;
    parsed.changedSince = *changedSince;
    parsed.pageSize = *pageSize;
    parsed.withDeleted = query.queryItemValue(u"showDeleted"_s) == "true"_L1;
    parsed.ofSeries = !query.queryItemValue(u"seriesMasterId"_s).isEmpty();
    parsed.nextToken = query.queryItemValue(u"nextToken"_s, QUrl::FullyDecoded);
    return parsed;
}

Result<CalendarBusyQuery> CalendarBusyQuery::parse(const QJsonObject &object)
{
    RequestBody body = bodyOf(object);
    CalendarBusyQuery query;
    query.people =
        body.people("userIds"_L1, maxPeopleOfBusyQuery, Errors::CalendarRequestInvalid).value_or(QList<UnionId>());
    if (query.people.isEmpty())
        body.refuse(u"userIds is required"_s);
    const auto time = [&](QLatin1StringView key) {
        const auto at = timeAt(body.text(key).value_or(QString()), QTimeZone::utc());
        if (!at)
            body.refuse(u"%1 must be a time as in 2026-11-22T10:15:30+08:00"_s.arg(key));
        return at.value_or(Instant());
    };
    query.from = time("startTime"_L1);
    query.to = time("endTime"_L1);
    if (query.to <= query.from)
        body.refuse(u"endTime must be after startTime"_s);
    return body.checked(query);
}

Result<CalendarAttendeesQuery> CalendarAttendeesQuery::parse(const QUrlQuery &query)
{
    const auto count = readCount(query, u"maxResults"_s, usualAttendeesOfAnswer, maxAttendeesOfAnswer);
    if (!count)
        return fail(count.error());
    const auto first = readCount(query, u"nextToken"_s, 0, maxCalendarAttendees);
    if (!first)
        return fail(first.error());
    return CalendarAttendeesQuery { *first, *count };
}

Result<qsizetype> parseMaxAttendees(const QUrlQuery &query)
{
    return readCount(query, u"maxAttendees"_s, usualAttendeesOfAnswer, maxAttendeesOfAnswer);
}

Result<QList<CalendarAttendee>> parseAttendees(const QJsonObject &object, QLatin1StringView key)
{
    RequestBody body = bodyOf(object);
    const auto attendees = readAttendees(body, key).value_or(QList<CalendarAttendee>());
    if (attendees.isEmpty())
        body.refuse(u"%1 is required"_s.arg(key));
    return body.checked(attendees);
}

Result<CalendarResponse> parseCalendarResponse(const QJsonObject &object)
{
    RequestBody body = bodyOf(object);
    const QString word = body.choice("responseStatus"_L1, allWords<CalendarResponse>(), {});
    const auto response = fromWord<CalendarResponse>(word);
    if (!response)
        body.refuse(u"responseStatus is required"_s);
    return body.checked(response.value_or(CalendarResponse::NeedsAction));
}

} // namespace MiniHost
