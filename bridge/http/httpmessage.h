// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/wire/field.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

namespace MiniHost {

// A request that was read whole: chunked bodies are joined, the path is percent-decoded once and has no "..".
struct HttpRequest {
    QByteArray method; // "GET", upper case
    QString path;      // "/v1.0/contact/users/me"
    QUrlQuery query;
    QByteArray target; // as sent
    QList<HttpHeader> headers;
    QByteArray body;
    QStringList parameters; // the values of the route's {…} segments, in their order; filled by the Router

    QByteArray header(QByteArrayView name) const; // empty when absent; names compare without case
};

// What goes wrong with an answer on its way (a fault plan's doing). Ordinary answers have none.
struct HttpDamage {
    enum class Kind {
        Delay,     // the answer leaves after `time`
        Drip,      // its body comes in small pieces and takes `time`
        Reset,     // the connection is reset (RST) instead
        Empty,     // the connection is closed without a byte
        Malformed, // a status line and headers, then garbage, then the end
    };
    Kind kind;
    Milliseconds time {};
};

struct HttpResponse {
    int status = 200;
    QList<HttpHeader> headers;
    QByteArray body;
    QString file;           // when set, the body is this file's content (or a part of it), streamed
    qint64 fileOffset = 0;  // where the part begins …
    qint64 fileLength = -1; // … and its length; -1: up to the end
    QByteArray code;        // the error's word on the wire, for the journal; not sent
    std::optional<HttpDamage> damage;

    static HttpResponse json(const QJsonObject &object, int status = 200);
    static HttpResponse text(const QByteArray &text, int status, const QByteArray &type = "text/plain; charset=utf-8");
};

// Answers one request. May be called later, from any thread, once; a client that has gone by then costs
// nothing.
using HttpReply = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(HttpRequest, HttpReply)>;

// How a server says no before (or beside) its handler: a malformed request, a wrong path. Each server has its
// own manner, so that a client always meets the envelope it can read.
using HttpRefusal = std::function<HttpResponse(int status, const QString &message)>;

} // namespace MiniHost
