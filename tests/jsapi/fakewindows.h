// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/pagewindows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace MiniHost {

// Records what JSAPIs do with pages; a modal ends at once with `value`.
class FakeWindows final : public PageWindows
{
public:
    // "openLink http://…"
    QStringList done;
    std::optional<QJsonValue> value;
    QUrl address { QStringLiteral("http://app.localhost:1/page/index.html?a=b%20c#/route") };

    void openLink(const QString &, const QUrl &url) override { done += QStringLiteral("openLink ") + url.toString(); }
    Task<std::optional<QJsonValue>> openModal(QString, ModalRequest request) override
    {
        const QString kind =
            request.kind == ModalRequest::Kind::Modal ? QStringLiteral("modal") : QStringLiteral("panel");
        done += QStringLiteral("%1 %2 %3 %4").arg(kind, request.url.toString(), request.size, request.title);
        co_return value;
    }
    void withdraw(CallId) override { done += QStringLiteral("withdraw"); }
    void close(const QString &) override { done += QStringLiteral("close"); }
    void goBack(const QString &) override { done += QStringLiteral("goBack"); }
    void replace(const QString &, const QUrl &url) override { done += QStringLiteral("replace ") + url.toString(); }
    void quit(const QString &, const QJsonValue &given) override
    {
        const QByteArray array = QJsonDocument(QJsonArray { given }).toJson(QJsonDocument::Compact);
        done += QStringLiteral("quit ") + QString::fromUtf8(array);
    }
    QUrl addressOf(const QString &) const override { return address; }
    ClientChrome::Kept *coveredChrome(const QString &) override { return isCovered ? &covered : nullptr; }

    // Is the calling page covered by another one?
    bool isCovered = false;
    ClientChrome::Kept covered;
};

} // namespace MiniHost
