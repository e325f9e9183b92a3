// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/task.h"
#include "bridge/jsapi/clientchrome.h"

#include <optional>
#include <QJsonValue>
#include <QUrl>

namespace MiniHost {

// A modal page on pc (docs/dingtalk/protocol.md §3.1: default 676×545, middle 440×300, mini 366×120).
struct ModalRequest {
    enum class Kind { Modal, SlidePanel };
    CallId call;
    Kind kind = Kind::Modal;
    QUrl url;
    QString title;
    QString size; // "default", "middle", "mini"
};

// The stack of pages of one client, as JSAPIs open and close them. `document`: the calling page (PageContext::document). Implemented by the
// session; the window shows the top page.
class PageWindows
{
public:
    virtual ~PageWindows() = default;
    virtual bool isFull() const { return false; }                        // Limit::PageDepth is reached
    virtual void openLink(const QString &document, const QUrl &url) = 0; // opens a page with a back button
    // Waits until the page calls quit(value) or is closed (nullopt).
    virtual Task<std::optional<QJsonValue>> openModal(QString document, ModalRequest request) = 0;
    virtual void withdraw(CallId call) = 0; // closes the modal page, since the page that opened it has left
    virtual void close(const QString &document) = 0;
    virtual void goBack(const QString &document) = 0; // in the page's history; without one the page is closed
    virtual void replace(const QString &document, const QUrl &url) = 0;
    virtual void quit(const QString &document, const QJsonValue &value) = 0;
    virtual QUrl addressOf(const QString &document) const = 0;
    // The chrome of a page that is not on top, for changes that are not visible yet. Null: the page is on top.
    virtual ClientChrome::Kept *coveredChrome(const QString &document) = 0;
};

} // namespace MiniHost
