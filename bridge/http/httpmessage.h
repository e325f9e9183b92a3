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

// A complete request: a chunked body is decoded, the path is percent-decoded once and has no "..".
struct HttpRequest {
    QByteArray method; // "GET", upper case
    QString path;      // "/v1.0/contact/users/me"
    QUrlQuery query;
    QByteArray target; // as sent
    QList<HttpHeader> headers;
    QByteArray body;
    QString peer;                   // the IP address of the other end of the connection; empty: unknown
    bool isFromThisMachine = false; // whether the other end of the connection has a loopback address
    QStringList parameters;         // the values of the route's {…} segments, in path order; set by the Router

    QByteArray header(QByteArrayView name) const; // empty when absent; names compare without case
};

// A damage that a fault rule does to the answer on the connection (bridge/openplatform/faults).
struct HttpDamage {
    enum class Kind {
        Delay,     // the answer is sent after `time`
        Drip,      // the body is sent in small pieces over `time`
        Reset,     // the connection is reset (RST) instead
        Empty,     // the connection is closed before the first byte of an answer
        Malformed, // a status line, headers and an invalid body are sent, then the connection is closed
    };
    Kind kind;
    Milliseconds time {};
};

struct HttpResponse {
    int status = 200;
    QList<HttpHeader> headers;
    QByteArray body;
    QString file;           // not empty: the body is streamed from this file, and `body` is not used
    qint64 fileOffset = 0;  // in bytes
    qint64 fileLength = -1; // in bytes; -1: to the end of the file
    QByteArray code;        // the error code in the body, for the journal; not sent by itself
    std::optional<HttpDamage> damage;

    static HttpResponse json(const QJsonObject &object, int status = 200);
    static HttpResponse text(const QByteArray &text, int status, const QByteArray &type = "text/plain; charset=utf-8");
};

// Sends the answer to one request. May be called later, from any thread, once. Does nothing when the client has disconnected.
using HttpReply = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(HttpRequest, HttpReply)>;

// Makes the answer to a request that the server refuses without its handler (malformed request, unknown path). Each server has its own,
// so that its clients get errors in the envelope they parse.
using HttpRefusal = std::function<HttpResponse(int status, const QString &message)>;

} // namespace MiniHost
