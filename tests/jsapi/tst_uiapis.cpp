// SPDX-License-Identifier: MIT
// What a client shows for a JSAPI, with both spellings of its parameters, and the page's answer for each action of the
// user.
#include "bridge/core/events/client.h"
#include "bridge/jsapi/apitable.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("not an object: %s", text);
    return document.object();
}

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
}

void holds(const QJsonObject &all, const QJsonObject &part)
{
    for (auto member = part.begin(); member != part.end(); ++member)
        QCOMPARE(compact(all.value(member.key())), compact(member.value()));
}

} // namespace

class UiApisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJsApiShowsItsPanelAndAnswersThePage_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("shown");
        QTest::addColumn<QJsonObject>("given");
        // In a list of one value.
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *what, const char *api, const char *params, const char *kind, const char *shown,
                             const char *given, const char *body) {
            QTest::newRow(what) << QString::fromLatin1(api) << json(params) << QString::fromLatin1(kind) << json(shown)
                                << json(given)
                                << compact(QJsonDocument::fromJson(QByteArray("[") + body + "]").array().at(0));
        };
        row("alert", "device.notification.alert", R"({"message": "m", "title": "t", "buttonName": "b"})", "alert",
            R"({"title": "t", "message": "m", "button": "b"})", "{}", "{}");
        row("alert, the other spelling", "device.notification.alert", R"({"content": "m", "buttonText": "b"})", "alert",
            R"({"title": "", "message": "m", "button": "b"})", "{}", "{}");
        row("confirm", "device.notification.confirm", R"({"message": "m", "buttonLabels": ["x", "y"]})", "confirm",
            R"({"message": "m", "buttons": ["x", "y"]})", R"({"index": 1})", R"({"buttonIndex": 1})");
        row("confirm as pc sends dd.confirm", "device.notification.confirm",
            R"({"content": "m", "confirmButtonText": "yes", "cancelButtonText": "no"})", "confirm",
            R"({"message": "m", "buttons": ["no", "yes"]})", R"({"index": 0})", R"({"buttonIndex": 0})");
        row("confirm without words", "device.notification.confirm", R"({"message": "m"})", "confirm",
            R"({"buttons": ["取消", "确定"]})", R"({"index": 0})", R"({"buttonIndex": 0})");
        row("prompt", "device.notification.prompt",
            R"({"message": "m", "defaultText": "d", "buttonLabels": ["a", "b"]})", "prompt",
            R"({"text": "d", "buttons": ["a", "b"]})", R"({"index": 1, "text": "typed"})",
            R"({"buttonIndex": 1, "value": "typed"})");
        row("action sheet", "device.notification.actionSheet",
            R"({"title": "t", "cancelButton": "c", "otherButtons": ["a", "b"]})", "actionSheet",
            R"({"title": "t", "cancel": "c", "options": ["a", "b"]})", R"({"index": 1})", R"({"buttonIndex": 1})");
        row("action sheet of dd.", "device.notification.actionSheet", R"({"cancelButtonText": "c", "items": ["a"]})",
            "actionSheet", R"({"cancel": "c", "options": ["a"]})", R"({"index": 0})", R"({"buttonIndex": 0})");
        row("modal", "device.notification.modal", R"({"image": "u", "content": "m", "buttonLabels": ["a"]})", "modal",
            R"({"images": ["u"], "message": "m", "buttons": ["a"]})", R"({"index": 0})", R"({"buttonIndex": 0})");
        row("date", "biz.util.datepicker", R"({"format": "yyyy/MM/dd", "value": "2026/11/22"})", "dateTime",
            R"({"mode": "date", "format": "yyyy/MM/dd", "value": "2026/11/22"})", R"({"value": "2026/12/01"})",
            R"({"value": "2026/12/01"})");
        row("time", "biz.util.timepicker", "{}", "dateTime", R"({"mode": "time", "format": "HH:mm"})",
            R"({"value": "09:30"})", R"({"value": "09:30"})");
        row("day of a calendar", "biz.calendar.chooseOneDay", R"({"default": 1763740800000})", "dateTime",
            R"({"mode": "day", "value": "2025-11-22"})", R"({"value": "2025-11-23"})",
            R"({"chosen": 1763827200000, "timezone": 8})");
        row("afternoon", "biz.calendar.chooseHalfDay", "{}", "dateTime", R"({"mode": "halfDay", "value": ""})",
            R"({"value": "2025-11-23 PM"})", R"({"chosen": 1763870400000, "timezone": 8})");
        row("interval", "biz.calendar.chooseInterval", "{}", "dateTime", R"({"mode": "interval"})",
            R"({"value": "2025-11-22", "until": "2025-11-23"})",
            R"({"start": 1763740800000, "end": 1763827200000, "timezone": 8})");
        row("chosen", "biz.util.chosen",
            R"({"source": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}], "selectedKey": "b"})", "choose",
            R"({"multiple": false, "selected": ["b"]})", R"({"keys": ["a"]})", R"({"key": "a", "value": "1"})");
        row("multi-select", "biz.util.multiSelect", R"({"options": ["x", "y", "z"], "selectOption": ["y"]})", "choose",
            R"({"multiple": true, "selected": ["1"]})", R"({"keys": ["2", "0"]})", R"([0, 2])");
        row("scan", "biz.util.scan", R"({"type": "qrCode"})", "scan", R"({"types": ["qr"]})", R"({"text": "hello"})",
            R"({"text": "hello"})");
        row("scan of both", "biz.util.scan", "{}", "scan", R"({"types": ["qr", "bar"]})", R"({"text": "1"})",
            R"({"text": "1"})");
        row("preview", "biz.util.previewImage", R"({"urls": ["u", "v"], "current": "v"})", "preview",
            R"({"urls": ["u", "v"], "current": "v"})", "{}", "{}");
        row("share", "biz.util.share", R"({"title": "t", "url": "u", "type": 0})", "share",
            R"({"title": "t", "url": "u"})", R"({"target": "DingTalk"})", R"({"shareType": "DingTalk", "result": 1})");
        row("text", "ui.input.plain", R"({"placeholder": "p", "text": "x"})", "text",
            R"({"placeholder": "p", "text": "x"})", R"({"text": "y"})", R"({"text": "y"})");
        row("a DING", "biz.ding.create", R"({"text": "hello", "max": 2})", "notice",
            R"({"title": "biz.ding.create", "lines": ["max: 2", "text: hello"]})", "{}",
            R"({"dingCreateResult": true})");
        row("a map to look at", "biz.map.view", R"({"latitude": 1, "longitude": 2, "title": "t"})", "location",
            R"({"latitude": 1, "longitude": 2, "title": "t", "pick": false})", "{}", "{}");
        row("some people", "biz.contact.choose", R"({"corpId": "dingdemo", "users": ["admin"], "max": 3})", "people",
            R"({"corpId": "dingdemo", "multiple": true, "max": 3, "users": true, "departments": false,
                "picked": {"users": ["admin"], "departments": []}})",
            R"({"users": ["member"]})",
            R"([{"name": "普通成员", "avatar": "https:/)"
            R"(/avatars.demo.example/member.png", "emplId": "member"}])");
        row("one of some people", "biz.customContact.choose", R"({"corpId": "dingdemo", "users": ["admin"]})", "choose",
            R"({"multiple": false, "options": [{"key": "admin", "value": "管理员"}]})", R"({"keys": ["admin"]})",
            R"([{"name": "管理员", "avatar": "https:/)"
            R"(/avatars.demo.example/admin.png", "emplId": "admin"}])");
        row("a conversation", "biz.chat.pickConversation", R"({"corpId": "dingdemo"})", "choose",
            R"({"options": [{"key": "cid-dingdemo", "value": "演示组织"}, {"key": "cid-dingdemo-admin", "value": "管理员"}]})",
            R"({"keys": ["cid-dingdemo"]})",
            R"({"cid": "cid-dingdemo", "chatId": "cid-dingdemo", "title": "演示组织"})");
    }
    void aJsApiShowsItsPanelAndAnswersThePage()
    {
        QFETCH(QString, api);
        QFETCH(QJsonObject, params);
        QFETCH(QString, kind);
        QFETCH(QJsonObject, shown);
        QFETCH(QJsonObject, given);
        QFETCH(QByteArray, body);
        BridgeWorld world;
        const ApiTable &table = ApiTable::builtIn();
        world.asked = table.since(api, ClientPlatform::Pc) ? ClientPlatform::Pc : ClientPlatform::Ios;
        world.presenter.uiAnswers = { UiAnswer::given(given) };
        const Answer answer = world.answered(api, params);
        QCOMPARE(world.presenter.shown.size(), 1);
        const UiPrompt prompt = world.presenter.shown.first();
        QCOMPARE(toString(prompt.kind), kind);
        QCOMPARE(prompt.client, world.asked);
        QCOMPARE(prompt.origin, BridgeWorld::origin);
        holds(prompt.content, shown);
        QVERIFY(answer.success);
        QCOMPARE(compact(answer.body), body);
        QCOMPARE(world.entries(Events::UiAsked::Kind).first()["kind"_L1].toString(), kind);
        QCOMPARE(world.entries(Events::UiAnswered::Kind).first()["how"_L1].toString(), u"given"_s);
    }

    void closingAPanelIsTheSdksCancel_data()
    {
        QTest::addColumn<QString>("api");
        // Empty: the error "-1".
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("confirm") << u"device.notification.confirm"_s << QByteArray();
        QTest::newRow("scan") << u"biz.util.scan"_s << QByteArray();
        QTest::newRow("people") << u"biz.contact.complexPicker"_s << QByteArray();
        QTest::newRow("place") << u"biz.map.locate"_s << QByteArray();
        QTest::newRow("files") << u"biz.util.chooseImage"_s << QByteArray();
        QTest::newRow("alert can only be closed") << u"device.notification.alert"_s << QByteArray("[{}]");
        QTest::newRow("a sheet has a word for it")
            << u"device.notification.actionSheet"_s << QByteArray(R"([{"buttonIndex":-1}])");
        QTest::newRow("what is only shown") << u"biz.util.previewImage"_s << QByteArray("[{}]");
        QTest::newRow("what is only told") << u"biz.ding.post"_s << QByteArray("[{}]");
    }
    void closingAPanelIsTheSdksCancel()
    {
        QFETCH(QString, api);
        QFETCH(QByteArray, body);
        BridgeWorld world;
        world.asked = ClientPlatform::Android;
        const Answer answer = world.answered(api, QJsonObject {});
        QCOMPARE(answer.success, !body.isEmpty());
        if (body.isEmpty())
            QCOMPARE(answer.body["errorCode"_L1].toString(), u"-1"_s);
        else
            QCOMPARE(compact(answer.body), body);
        QCOMPARE(world.entries(Events::UiAnswered::Kind).first()["how"_L1].toString(), u"cancelled"_s);
    }

    void aPageNeverLearnsWhereAFileIs()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a picture.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("png");
        file.close();
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        world.presenter.uiAnswers = { UiAnswer::given({ { "files"_L1, QJsonArray { file.fileName() } } }) };
        const Answer answer = world.answered(u"biz.util.chooseImage"_s, QJsonObject { { "count"_L1, 2 } });
        QVERIFY(answer.success);
        const QString url = answer.body["filePaths"_L1][0].toString();
        QVERIFY2(url.startsWith(u"/media/"_s) && url.endsWith(u"/a%20picture.png"_s), qPrintable(url));
        QCOMPARE(answer.body["files"_L1][0]["size"_L1].toInt(), 3);
        QCOMPARE(answer.body["files"_L1][0]["fileType"_L1].toString(), u"png"_s);
        const QByteArray told = compact(answer.body) + toJsonLines(world.journal.entriesAfter(0));
        QVERIFY(!told.contains(folder.path().toUtf8()));
        QCOMPARE(world.platform->files().find(url.section(u'/', 2, 2)), file.fileName());
    }

    // With the users of the departments below: 1001 contains 1002.
    void departmentsComeWithTheirMembers()
    {
        BridgeWorld world;
        world.presenter.uiAnswers = { UiAnswer::given({ { "departments"_L1, QJsonArray { u"1001"_s } } }),
            UiAnswer::given(
                { { "departments"_L1, QJsonArray { u"1002"_s } }, { "users"_L1, QJsonArray { u"admin"_s } } }) };
        const Answer departments = world.answered(u"biz.contact.departmentsPicker"_s, QJsonObject {});
        QCOMPARE(departments.body["departmentsCount"_L1].toInt(), 1);
        QCOMPARE(departments.body["userCount"_L1].toInt(), 2);
        QCOMPARE(compact(departments.body["departments"_L1][0]),
            compact(json(R"({"id": "1001", "name": "研发部", "number": "2"})")));
        const Answer both = world.answered(u"biz.contact.complexPicker"_s, QJsonObject {});
        QCOMPARE(both.body["selectedCount"_L1].toInt(), 2);
        QCOMPARE(both.body["users"_L1].toArray().size(), 1);
        QCOMPARE(both.body["departments"_L1].toArray().size(), 1);
    }
};

MINIHOST_TEST_MAIN(UiApisTest, QCoreApplication)
#include "tst_uiapis.moc"
