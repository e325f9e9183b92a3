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

// Why bytes are no HTTP message, and the status that a server says so with.
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

// 1*tchar (RFC 9110 §5.6.2): methods, names of headers, codings.
bool isToken(std::string_view text);

// "Name: value", a line of a head or a trailer (RFC 9112 §5). Folded lines and a blank before the colon are faults.
MessageResult<HttpHeader> readField(std::string_view line);

// All values of this name, in their order. Names compare without case.
QList<QByteArray> valuesOf(const QList<HttpHeader> &headers, QByteArrayView name);

// Does one of the lists of this name have this word ("Connection: close, x")? Without case.
bool hasWord(const QList<HttpHeader> &headers, QByteArrayView name, QByteArrayView word);

QByteArray toBytes(std::string_view text);

} // namespace MiniHost
