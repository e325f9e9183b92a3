// SPDX-License-Identifier: MIT
#include "bridge/wire/framing.h"

#include "bridge/core/weakness.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isChunked(const QByteArray &coding)
{
    return coding.compare("chunked", Qt::CaseInsensitive) == 0;
}

// For Transfer-Encoding values other than exactly one "chunked".
MessageFault codingFault(const QList<QByteArray> &values)
{
    QList<QByteArray> codings = values.join(',').split(',');
    bool areNames = true;
    for (QByteArray &coding : codings) {
        coding = coding.trimmed();
        areNames = areNames && isToken({ coding.constData(), static_cast<size_t>(coding.size()) });
    }
    if (areNames && isChunked(codings.last()) && std::count_if(codings.cbegin(), codings.cend(), isChunked) == 1)
        return { u"no transfer coding but chunked is understood here"_s, 501 };
    return { u"a Transfer-Encoding that does not end in chunked, once"_s };
}

MessageResult<quint64> readLength(const QByteArray &text)
{
    constexpr quint64 largest = std::numeric_limits<quint64>::max();
    quint64 length = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return malformed(u"a Content-Length that is no number"_s);
        const auto digit = static_cast<quint64>(c - '0');
        length = length > (largest - digit) / 10 ? largest : length * 10 + digit;
    }
    if (text.isEmpty())
        return malformed(u"a Content-Length that is empty"_s);
    return length;
}

} // namespace

MessageResult<Framing> readFraming(const QList<HttpHeader> &headers, bool isHttp10)
{
    const QList<QByteArray> codings = valuesOf(headers, "Transfer-Encoding");
    const QList<QByteArray> lengths = valuesOf(headers, "Content-Length");
    if (!codings.isEmpty()) {
        if (isWeakened(Weakness::LooseTransferEncoding) && !isChunked(codings.last()))
            return Framing {};
        if (isHttp10)
            return malformed(u"HTTP/1.0 has no Transfer-Encoding"_s);
        if (!lengths.isEmpty())
            return malformed(u"both Transfer-Encoding and Content-Length"_s);
        if (codings.size() > 1 || !isChunked(codings.first()))
            return tl::unexpected(codingFault(codings));
        return Framing { Framing::Kind::Chunked, 0 };
    }
    if (lengths.isEmpty())
        return Framing {};
    if (lengths.size() > 1)
        return malformed(u"more than one Content-Length"_s);
    const auto length = readLength(lengths.first());
    if (!length)
        return tl::unexpected(length.error());
    return Framing { Framing::Kind::Length, *length };
}

} // namespace MiniHost
