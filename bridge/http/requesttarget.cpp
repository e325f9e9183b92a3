// SPDX-License-Identifier: MIT
#include "bridge/http/requesttarget.h"

#include <algorithm>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QString> decodePath(QByteArrayView raw)
{
    const auto isPlain = [](char c) { return c > 0x20 && c < 0x7f && c != '%'; };
    if (std::all_of(raw.begin(), raw.end(), isPlain) && !raw.contains(".."))
        return QString::fromLatin1(raw); // fast path: nearly every request
    QByteArray bytes;
    bytes.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        char c = raw[i];
        if (c == '%') {
            const int high = i + 2 < raw.size() ? hexDigit(raw[i + 1]) : -1;
            const int low = high >= 0 ? hexDigit(raw[i + 2]) : -1;
            if (low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (c == '\0')
            return std::nullopt;
        bytes += c;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString path = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    for (const auto segment : QStringView(path).split(u'/')) {
        if (segment == ".."_L1)
            return std::nullopt;
    }
    return path;
}

} // namespace

std::optional<RequestTarget> parseTarget(QByteArrayView target)
{
    RequestTarget result;
    if (target == "*") { // OPTIONS * HTTP/1.1
        result.path = u"*"_s;
        return result;
    }
    const QByteArrayView scheme = "http://";
    const bool isAbsolute =
        target.size() >= scheme.size() && target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
    if (isAbsolute) {
        target = target.sliced(scheme.size());
        const auto end = std::find_if(target.begin(), target.end(), [](char c) { return c == '/' || c == '?'; });
        result.authority = Authority::parse(target.first(end - target.begin()));
        if (!result.authority)
            return std::nullopt;
        target = target.sliced(end - target.begin());
    }
    if (const qsizetype question = target.indexOf('?'); question >= 0) {
        result.query.setQuery(QString::fromUtf8(target.sliced(question + 1)));
        target = target.first(question);
    }
    if (isAbsolute && target.isEmpty())
        target = "/";
    if (!target.startsWith('/'))
        return std::nullopt;
    auto path = decodePath(target);
    if (!path)
        return std::nullopt;
    result.path = std::move(*path);
    return result;
}

MessageResult<RequestTarget> readTarget(const RequestHead &head)
{
    if (head.method == "CONNECT")
        return malformed(u"this is no proxy"_s);
    auto target = parseTarget(head.target);
    if (!target || (head.target == "*" && head.method != "OPTIONS"))
        return malformed(u"not a valid path"_s);
    return *std::move(target);
}

} // namespace MiniHost
