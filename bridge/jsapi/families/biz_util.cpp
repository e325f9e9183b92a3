// SPDX-License-Identifier: MIT
// Links, previews, pickers and the scanner (docs/dingtalk/protocol.md §4.3).
#include "bridge/core/errors/jsapis.h"
#include "bridge/jsapi/chrome.h"
#include "bridge/jsapi/pages.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uicall.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

QJsonObject preview(const QStringList &urls, const QString &current)
{
    return { { "urls"_L1, toArray(urls) }, { "current"_L1, current.isEmpty() ? urls.value(0) : current } };
}

QJsonObject images(const QJsonObject &params)
{
    const QStringList urls = textsOf(listOf(params, { "urls"_L1 }));
    // `current` is an index into urls, or a URL.
    const QJsonValue current = params.value("current"_L1);
    return preview(urls, current.isDouble() ? urls.value(current.toInt()) : current.toString());
}

QJsonObject video(const QJsonObject &params)
{
    return preview({ textOf(params, { "url"_L1 }) }, {});
}

QJsonObject media(const QJsonObject &params)
{
    QStringList urls;
    const QJsonArray sources = listOf(params, { "sources"_L1, "urls"_L1 });
    for (const QJsonValue &source : sources)
        urls += source.isString() ? source.toString() : textOf(source.toObject(), { "url"_L1 });
    return preview(urls, {});
}

QJsonObject moment(const QJsonObject &params, const QString &mode, const QString &format)
{
    return { { "title"_L1, textOf(params, { "title"_L1 }) }, { "mode"_L1, mode },
        { "format"_L1, textOf(params, { "format"_L1 }, format) }, { "value"_L1, textOf(params, { "value"_L1 }) },
        { "until"_L1, QString() } };
}

QJsonObject date(const QJsonObject &params)
{
    return moment(params, u"date"_s, u"yyyy-MM-dd"_s);
}

QJsonObject time(const QJsonObject &params)
{
    return moment(params, u"time"_s, u"HH:mm"_s);
}

QJsonObject dateTime(const QJsonObject &params)
{
    return moment(params, u"datetime"_s, u"yyyy-MM-dd HH:mm"_s);
}

QJsonValue valueGiven(const QJsonObject &given, const QJsonObject &)
{
    return QJsonObject { { "value"_L1, given.value("value"_L1) } };
}

QJsonObject choice(const QJsonObject &params)
{
    const QString selected = textOf(params, { "selectedKey"_L1 });
    return { { "title"_L1, textOf(params, { "title"_L1 }) }, { "multiple"_L1, false },
        { "options"_L1, listOf(params, { "source"_L1 }) },
        { "selected"_L1, toArray(selected.isEmpty() ? QStringList() : QStringList { selected }) } };
}

QJsonValue optionChosen(const QJsonObject &given, const QJsonObject &params)
{
    const QJsonArray source = listOf(params, { "source"_L1 });
    const QJsonValue key = given.value("keys"_L1).toArray().at(0);
    for (const QJsonValue &option : source) {
        if (option["key"_L1] == key)
            return QJsonObject { { "key"_L1, key }, { "value"_L1, option["value"_L1] } };
    }
    return QJsonObject {};
}

// The keys are indexes, since two options may have the same text.
QJsonObject choices(const QJsonObject &params)
{
    const QStringList texts = textsOf(listOf(params, { "options"_L1 }));
    const QStringList picked = textsOf(listOf(params, { "selectOption"_L1 }));
    QJsonArray options;
    QJsonArray selected;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        options.append(QJsonObject { { "key"_L1, QString::number(i) }, { "value"_L1, texts[i] } });
        if (picked.contains(texts[i]))
            selected.append(QString::number(i));
    }
    return { { "title"_L1, textOf(params, { "title"_L1 }) }, { "multiple"_L1, true }, { "options"_L1, options },
        { "selected"_L1, selected } };
}

// The indexes of the chosen options, ascending, as in the SDK's comment ("[2, 3]").
QJsonValue indexesChosen(const QJsonObject &given, const QJsonObject &)
{
    QList<int> indexes;
    const QStringList keys = textsOf(given.value("keys"_L1).toArray());
    for (const QString &key : keys)
        indexes += key.toInt();
    std::sort(indexes.begin(), indexes.end());
    QJsonArray list;
    for (const int index : std::as_const(indexes))
        list.append(index);
    return list;
}

QJsonObject scanner(const QJsonObject &params)
{
    const QString type = textOf(params, { "type"_L1 });
    QStringList types { u"qr"_s, u"bar"_s };
    if (type.startsWith("qr"_L1))
        types = QStringList { u"qr"_s };
    else if (type.startsWith("bar"_L1))
        types = QStringList { u"bar"_s };
    return { { "types"_L1, toArray(types) } };
}

QJsonValue textGiven(const QJsonObject &given, const QJsonObject &)
{
    return QJsonObject { { "text"_L1, given.value("text"_L1) } };
}

QJsonObject share(const QJsonObject &params)
{
    return { { "title"_L1, textOf(params, { "title"_L1 }) },
        { "content"_L1, textOf(params, { "content"_L1, "fileURL"_L1 }) }, { "url"_L1, textOf(params, { "url"_L1 }) },
        { "image"_L1, textOf(params, { "image"_L1, "thumbImage"_L1, "fileURL"_L1 }) } };
}

// result 1 for success is inferred: the SDK's type has 0, 1 and 2 without explanation.
QJsonValue sharedTo(const QJsonObject &given, const QJsonObject &)
{
    return QJsonObject { { "shareType"_L1, given.value("target"_L1) }, { "result"_L1, 1 } };
}

QJsonObject input(const QJsonObject &params)
{
    return { { "placeholder"_L1, textOf(params, { "placeholder"_L1 }) }, { "text"_L1, textOf(params, { "text"_L1 }) } };
}

void keepScreenOn(const QJsonObject &, ClientChrome::State &) { }

Task<Answer> copyText(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    if (!params.value("text"_L1).isString())
        co_return refuse(call, { Errors::ParameterWrong, u"text must be a string"_s }, services);
    Q_EMIT services.client.copied(params.value("text"_L1).toString());
    co_return Answer::ok(QJsonObject {});
}

} // namespace

JsApiFamily biz_util()
{
    const QString prefix = u"biz.util."_s;
    return {
        { prefix + "openLink"_L1, openPage },
        { prefix + "presentWindow"_L1, openPage },
        uiApi({ prefix + "previewImage"_L1, UiKind::Preview, images, nothing, QJsonObject {} }),
        uiApi({ prefix + "previewVideo"_L1, UiKind::Preview, video, nothing, QJsonObject {} }),
        uiApi({ prefix + "previewMedia"_L1, UiKind::Preview, media, nothing, QJsonObject {} }),
        uiApi({ prefix + "datepicker"_L1, UiKind::DateTime, date, valueGiven }),
        uiApi({ prefix + "timepicker"_L1, UiKind::DateTime, time, valueGiven }),
        uiApi({ prefix + "datetimepicker"_L1, UiKind::DateTime, dateTime, valueGiven }),
        uiApi({ prefix + "chosen"_L1, UiKind::Choose, choice, optionChosen }),
        uiApi({ prefix + "multiSelect"_L1, UiKind::Choose, choices, indexesChosen }),
        uiApi({ prefix + "scan"_L1, UiKind::Scan, scanner, textGiven }),
        uiApi({ prefix + "share"_L1, UiKind::Share, share, sharedTo }),
        uiApi({ prefix + "shareImage"_L1, UiKind::Share, share, nothing }),
        uiApi({ prefix + "systemShare"_L1, UiKind::Share, share, nothing }),
        uiApi({ prefix + "showSharePanel"_L1, UiKind::Share, share, nothing }),
        uiApi({ u"ui.input.plain"_s, UiKind::Text, input, textGiven }),
        chromeApi(prefix + "setScreenKeepOn"_L1, u"screen"_s, keepScreenOn),
        chromeApi(prefix + "setScreenBrightnessAndKeepOn"_L1, u"screen"_s, keepScreenOn),
        { u"biz.clipboardData.setData"_s, copyText },
    };
}

} // namespace MiniHost::JsApiFamilies
