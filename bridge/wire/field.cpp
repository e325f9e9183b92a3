// SPDX-License-Identifier: MIT
#include "bridge/wire/field.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr std::array<bool, 256> tokenCharacters = [] {
    std::array<bool, 256> is {};
    for (unsigned char c = '0'; c <= '9'; ++c)
        is[c] = true;
    for (unsigned char c = 'a'; c <= 'z'; ++c)
        is[c] = is[c - 'a' + 'A'] = true;
    for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
        is[static_cast<unsigned char>(c)] = true;
    return is;
}();

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool decidesFraming(std::string_view name)
{
    const QByteArrayView view(name.data(), static_cast<qsizetype>(name.size()));
    return view.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0
        || view.compare("Content-Length", Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray toBytes(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

bool isToken(std::string_view text)
{
    return !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return tokenCharacters[static_cast<unsigned char>(c)]; });
}

MessageResult<HttpHeader> readField(std::string_view line)
{
    if (!line.empty() && isBlank(line.front()))
        return malformed(u"a header line that begins with a blank (folded lines are not taken)"_s);
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return malformed(u"a header line without a colon"_s);
    const std::string_view name = line.substr(0, colon);
    if (!isToken(name))
        return malformed(u"a header's name has a character that no name may have"_s);
    std::string_view value = line.substr(colon + 1);
    // Request smuggling: a trailing tab is whitespace in RFC 9110, but some parsers take it as part of the value.
    if (value.ends_with('\t') && decidesFraming(name))
        return malformed(u"a tab behind a Transfer-Encoding or Content-Length"_s);
    while (!value.empty() && isBlank(value.front()))
        value.remove_prefix(1);
    while (!value.empty() && isBlank(value.back()))
        value.remove_suffix(1);
    return HttpHeader { toBytes(name), toBytes(value) };
}

QList<QByteArray> valuesOf(const QList<HttpHeader> &headers, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values += header.value;
    }
    return values;
}

bool hasWord(const QList<HttpHeader> &headers, QByteArrayView name, QByteArrayView word)
{
    const QList<QByteArray> values = valuesOf(headers, name);
    for (const QByteArray &value : values) {
        const QList<QByteArray> words = value.split(',');
        for (const QByteArray &each : words) {
            if (each.trimmed().compare(word, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

} // namespace MiniHost
