// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <string_view>
#include <tl/expected.hpp>

namespace MiniHost {

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

// Why the bytes are no HTTP message, and the status of a server's answer to it.
struct MessageFault {
    QString why;
    int status = 400;
};

template<typename T>
using MessageResult = tl::expected<T, MessageFault>;

inline tl::unexpected<MessageFault> malformed(QString why, int status = 400)
{
    return tl::unexpected<MessageFault>(MessageFault { std::move(why), status });
}

// 1*tchar (RFC 9110 §5.6.2): the grammar of methods, header names and transfer codings.
bool isToken(std::string_view text);

// Parses "Name: value", a line of a head or a trailer (RFC 9112 §5). Fails on folded lines and on whitespace before the colon.
MessageResult<HttpHeader> readField(std::string_view line);

// All values of this header, in message order. Names compare case-insensitively.
QList<QByteArray> valuesOf(const QList<HttpHeader> &headers, QByteArrayView name);

// Whether a comma-separated list of this header has this word ("Connection: close, x"). Case-insensitive.
bool hasWord(const QList<HttpHeader> &headers, QByteArrayView name, QByteArrayView word);

QByteArray toBytes(std::string_view text);

} // namespace MiniHost
