// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/task.h"
#include "bridge/jsapi/clientchrome.h"

#include <optional>
#include <QJsonValue>
#include <QUrl>

namespace MiniHost {

// A page that a page opens over itself on pc (docs/dingtalk/protocol.md §3.1: default 676×545, middle 440×300, mini 366×120).
struct ModalRequest {
    enum class Kind { Modal, SlidePanel };
    CallId call;
    Kind kind = Kind::Modal;
    QUrl url;
    QString title;
    QString size; // "default", "middle", "mini"
};

// The pages of one client, the last on top, as JSAPIs open and close them. `document` says which page asks
// (PageContext::document). The session implements it; the window shows what is on top.
class PageWindows
{
public:
    virtual ~PageWindows() = default;
    virtual bool isFull() const { return false; }                        // no further page opens
    virtual void openLink(const QString &document, const QUrl &url) = 0; // a page of its own, with a way back
    // Waits until the page ends with quit(value), or is closed: nothing then.
    virtual Task<std::optional<QJsonValue>> openModal(QString document, ModalRequest request) = 0;
    virtual void withdraw(CallId call) = 0; // the page that opened the modal has left
    virtual void close(const QString &document) = 0;
    virtual void goBack(const QString &document) = 0; // in its history; closes it when there is none
    virtual void replace(const QString &document, const QUrl &url) = 0;
    virtual void quit(const QString &document, const QJsonValue &value) = 0;
    virtual QUrl addressOf(const QString &document) const = 0;
    // What a page that others cover has made of the client, to change it out of sight; null: the page is on top.
    virtual ClientChrome::Kept *coveredChrome(const QString &document) = 0;
};

} // namespace MiniHost
