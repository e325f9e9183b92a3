// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientresources.h"
#include "bridge/jsapi/clientui.h"

#include <QJsonArray>

namespace MiniHost {

using namespace Qt::StringLiterals;

inline QJsonArray textArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

// A usual content of each kind (uikinds.def), as a JSAPI would make it.
inline QJsonObject exampleContent(UiKind kind)
{
    switch (kind) {
    case UiKind::Alert:
        return { { u"title"_s, u"提示 Notice"_s }, { u"message"_s, u"订单已提交,请等待审批。"_s },
            { u"button"_s, u"知道了"_s } };
    case UiKind::Confirm:
        return { { u"title"_s, u"删除草稿?"_s }, { u"message"_s, u"删除后不能恢复 & gone for good."_s },
            { u"buttons"_s, textArray({ u"取消"_s, u"删除"_s }) } };
    case UiKind::Prompt:
        return { { u"title"_s, u"备注"_s }, { u"message"_s, u"给审批人留言"_s }, { u"text"_s, u"请尽快"_s },
            { u"placeholder"_s, u"最多 50 字"_s }, { u"buttons"_s, textArray({ u"取消"_s, u"确定"_s }) } };
    case UiKind::ActionSheet:
        return { { u"title"_s, u"对这条记录"_s }, { u"cancel"_s, u"取消"_s },
            { u"options"_s, textArray({ u"编辑"_s, u"复制"_s, u"转发给同事"_s }) } };
    case UiKind::Modal:
        return { { u"title"_s, u"新功能"_s }, { u"message"_s, u"现在可以在手机上审批。"_s },
            { u"images"_s, textArray({ u"sample:1"_s }) },
            { u"cells"_s,
                QJsonArray { QJsonObject {
                    { u"image"_s, u"sample:2"_s }, { u"title"_s, u"更快"_s }, { u"content"_s, u"一次处理多条"_s } } } },
            { u"buttons"_s, textArray({ u"以后再说"_s, u"立即体验"_s }) } };
    case UiKind::DateTime:
        return { { u"title"_s, QString() }, { u"mode"_s, u"datetime"_s }, { u"format"_s, u"yyyy-MM-dd HH:mm"_s },
            { u"value"_s, u"2026-11-22 10:30"_s }, { u"until"_s, QString() } };
    case UiKind::Choose:
        return { { u"title"_s, u"请假类型"_s }, { u"multiple"_s, false },
            { u"options"_s,
                QJsonArray { QJsonObject { { u"key"_s, u"事假"_s }, { u"value"_s, u"1"_s } },
                    QJsonObject { { u"key"_s, u"病假"_s }, { u"value"_s, u"2"_s } },
                    QJsonObject { { u"key"_s, u"年假"_s }, { u"value"_s, u"3"_s } } } },
            { u"selected"_s, textArray({ u"病假"_s }) } };
    case UiKind::People:
        return { { u"title"_s, u"选择审批人"_s }, { u"corpId"_s, u"dingdemo"_s }, { u"multiple"_s, true },
            { u"max"_s, 2 }, { u"limitTips"_s, u"最多两人"_s }, { u"users"_s, true }, { u"departments"_s, true },
            { u"picked"_s, QJsonObject { { u"users"_s, textArray({ u"member"_s }) } } },
            { u"disabled"_s, QJsonObject { { u"users"_s, textArray({ u"bo"_s }) } } },
            { u"required"_s, QJsonObject {} } };
    case UiKind::Scan:
        return { { u"types"_s, textArray({ u"qr"_s, u"bar"_s }) } };
    case UiKind::Files:
        return { { u"kind"_s, u"image"_s }, { u"multiple"_s, true }, { u"max"_s, 9 }, { u"camera"_s, true } };
    case UiKind::Preview:
        return { { u"urls"_s, textArray({ u"sample:1"_s, u"sample:2"_s, u"sample:3"_s }) },
            { u"current"_s, u"sample:2"_s } };
    case UiKind::Share:
        return { { u"title"_s, u"十一月报表"_s }, { u"content"_s, u"本月共 37 单,比上月多 4 单"_s },
            { u"url"_s, u"http://showcase.localhost:40123/report?month=11"_s }, { u"image"_s, u"sample:1"_s } };
    case UiKind::Revocation:
        return { { u"app"_s, u"演示应用"_s }, { u"icon"_s, u"演"_s }, { u"organisation"_s, u"演示组织"_s },
            { u"points"_s, textArray({ u"你的个人基本信息"_s, u"你的手机号"_s }) } };
    case UiKind::Text:
        return { { u"placeholder"_s, u"说点什么"_s }, { u"text"_s, QString() } };
    case UiKind::Location:
        return { { u"title"_s, u"打卡地点"_s }, { u"latitude"_s, 30.2741 }, { u"longitude"_s, 120.1551 },
            { u"pick"_s, true } };
    case UiKind::Credentials:
        return { { u"title"_s, u"http://app.localhost:8080"_s }, { u"origin"_s, u"http://app.localhost:8080"_s },
            { u"realm"_s, u"报表 Reports"_s } };
    case UiKind::Colour:
        return { { u"title"_s, QString() }, { u"value"_s, u"#1a73e8"_s } };
    case UiKind::Notice:
        return { { u"title"_s, u"单聊"_s }, { u"lines"_s, textArray({ u"用户:member"_s, u"组织:dingdemo"_s }) } };
    }
    Q_UNREACHABLE();
}

// The same with more than a screen holds: 400 characters, 30 actions, words without a place to break.
inline QJsonObject excessiveContent(UiKind kind)
{
    const QString sentence = u"A phone has room for some forty characters in a line, and a page does not know it. "_s;
    const QString words = sentence.repeated(5).left(400) + u"订单号"_s + u"0123456789"_s.repeated(6);
    QJsonObject content = exampleContent(kind);
    const QJsonArray buttons =
        textArray({ u"No, keep the draft of my request"_s, u"Yes, delete it for everybody & for good"_s });
    QJsonArray options;
    QStringList texts;
    for (int i = 1; i <= 30; ++i) {
        texts += i % 7 == 3 ? u"%1. "_s.arg(i) + sentence : u"Action %1"_s.arg(i);
        options += QJsonObject { { u"key"_s, texts.last() }, { u"value"_s, QString::number(i) } };
    }
    const QJsonObject more {
        { u"title"_s, u"Request 2026-11-0042 of the department of research and development"_s },
        { u"message"_s, words },
        { u"button"_s, u"I have read all of it and understand what it means"_s },
        { u"buttons"_s, buttons },
        { u"placeholder"_s, sentence },
        { u"text"_s, words },
        { u"content"_s, words },
        { u"url"_s, u"https://app.example.com/"_s + u"path/"_s.repeated(30) },
        { u"limitTips"_s, sentence },
        { u"lines"_s, textArray(texts) },
        { u"options"_s, kind == UiKind::Choose ? options : textArray(texts) },
        { u"selected"_s, textArray({ texts.at(2) }) },
        { u"multiple"_s, true },
        { u"mode"_s, u"interval"_s },
        { u"until"_s, u"2026-11-24 18:00"_s },
        { u"images"_s, textArray({ u"sample:1"_s, u"sample:2"_s, u"https://gone.example/picture.png"_s }) },
        { u"urls"_s, textArray({ u"https://gone.example/"_s + u"path/"_s.repeated(30) }) },
        { u"types"_s, textArray({ u"bar"_s }) },
        { u"kind"_s, u"video"_s },
    };
    for (auto member = more.begin(); member != more.end(); ++member) {
        if (content.contains(member.key()))
            content[member.key()] = member.value();
    }
    return content;
}

// The same with nothing in it: a page that calls with {} leaves every member to the JSAPI.
inline QJsonObject emptyContent(UiKind kind)
{
    QJsonObject content = exampleContent(kind);
    for (auto member = content.begin(); member != content.end(); ++member) {
        const bool keeps = member.key() == "buttons"_L1 || member.key() == "mode"_L1 || member.key() == "kind"_L1;
        if (keeps)
            continue;
        if (member.value().isString())
            member.value() = QString();
        else if (member.value().isArray())
            member.value() = QJsonArray();
        else if (member.value().isObject())
            member.value() = QJsonObject();
        else if (member.value().isBool() && kind != UiKind::People)
            member.value() = false;
        else if (member.value().isDouble())
            member.value() = 0;
    }
    return content;
}

inline UiPrompt examplePrompt(UiKind kind, ClientPlatform client)
{
    return { CallId { 7 }, kind, client, u"http://showcase.localhost:40123"_s, exampleContent(kind) };
}

inline Task<ClientPeople> examplePeople(QString)
{
    co_return ClientPeople { u"演示组织"_s,
        { { u"member"_s, u"普通成员"_s, u"member@demo.example"_s }, { u"admin"_s, u"管理员"_s, u"13800000002"_s },
            { u"bo"_s, u"Bo"_s, u"13800000003"_s }, { u"cai"_s, u"Cai"_s, u"13800000004"_s } },
        { { u"1"_s, u"研发部"_s, 3 }, { u"2"_s, u"市场部"_s, 1 } }, {} };
}

} // namespace MiniHost
