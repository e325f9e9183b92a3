// SPDX-License-Identifier: MIT
// Date pickers. Values are milliseconds since 1970: of midnight for a day, of noon for an afternoon (types of the SDK).
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uicall.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

// The time zone of China, not the machine's, so that scenarios have the same result everywhere.
constexpr int hoursFromUtc = 8;
const auto dayFormat = u"yyyy-MM-dd"_s;
const auto timeFormat = u"yyyy-MM-dd HH:mm"_s;

QString toText(const QJsonValue &ms, const QString &format)
{
    return ms.isDouble()
        ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(ms.toDouble()), Qt::OffsetFromUTC, hoursFromUtc * 3600)
              .toString(format)
        : QString();
}

double toMilliseconds(const QJsonValue &text, const QString &format)
{
    // "2026-11-23 PM": the afternoon.
    QString plain = text.toString();
    const bool isAfternoon = plain.endsWith("PM"_L1);
    if (isAfternoon || plain.endsWith("AM"_L1))
        plain.chop(3);
    QDateTime moment = QDateTime::fromString(plain, format);
    moment.setOffsetFromUtc(hoursFromUtc * 3600);
    if (isAfternoon)
        moment = moment.addSecs(12 * 3600);
    return static_cast<double>(moment.toMSecsSinceEpoch());
}

QJsonObject content(
    const QString &mode, const QString &format, const QJsonValue &value, const QJsonValue &until = QJsonValue::Null)
{
    return { { "title"_L1, QString() }, { "mode"_L1, mode }, { "format"_L1, format },
        { "value"_L1, toText(value, format) }, { "until"_L1, toText(until, format) } };
}

QJsonObject oneDay(const QJsonObject &params)
{
    return content(u"day"_s, dayFormat, params.value("default"_L1));
}

QJsonObject halfDay(const QJsonObject &params)
{
    return content(u"halfDay"_s, dayFormat, params.value("default"_L1));
}

QJsonObject moment(const QJsonObject &params)
{
    return content(u"datetime"_s, timeFormat, params.value("default"_L1));
}

QJsonObject interval(const QJsonObject &params)
{
    return content(u"interval"_s, dayFormat, params.value("defaultStart"_L1), params.value("defaultEnd"_L1));
}

QJsonValue chosen(const QJsonObject &given, const QString &format)
{
    return QJsonObject { { "chosen"_L1, toMilliseconds(given.value("value"_L1), format) },
        { "timezone"_L1, hoursFromUtc } };
}

QJsonValue dayChosen(const QJsonObject &given, const QJsonObject &)
{
    return chosen(given, dayFormat);
}

QJsonValue momentChosen(const QJsonObject &given, const QJsonObject &)
{
    return chosen(given, timeFormat);
}

QJsonValue intervalChosen(const QJsonObject &given, const QJsonObject &)
{
    return QJsonObject { { "start"_L1, toMilliseconds(given.value("value"_L1), dayFormat) },
        { "end"_L1, toMilliseconds(given.value("until"_L1), dayFormat) }, { "timezone"_L1, hoursFromUtc } };
}

} // namespace

JsApiFamily biz_calendar()
{
    const QString prefix = u"biz.calendar."_s;
    return {
        uiApi({ prefix + "chooseOneDay"_L1, UiKind::DateTime, oneDay, dayChosen }),
        uiApi({ prefix + "chooseHalfDay"_L1, UiKind::DateTime, halfDay, dayChosen }),
        uiApi({ prefix + "chooseDateTime"_L1, UiKind::DateTime, moment, momentChosen }),
        uiApi({ prefix + "chooseInterval"_L1, UiKind::DateTime, interval, intervalChosen }),
    };
}

} // namespace MiniHost::JsApiFamilies
