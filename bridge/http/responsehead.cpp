// SPDX-License-Identifier: MIT
#include "bridge/http/responsehead.h"

#include <algorithm>
#include <charconv>
#include <string_view>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

std::string_view reason(int status)
{
    // clang-format off
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status"; // clients ignore the phrase (RFC 9112 §4)
    }
    // clang-format on
}

void appendNumber(std::string &out, qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    out.append(digits, end);
}

void appendHeader(std::string &out, const HttpHeader &header)
{
    out.append(header.name.constData(), static_cast<size_t>(header.name.size()));
    out += ": ";
    // Against header injection by a line break in a value.
    std::transform(header.value.begin(), header.value.end(), std::back_inserter(out),
        [](char c) { return c == '\r' || c == '\n' ? ' ' : c; });
    out += "\r\n";
}

} // namespace

void appendResponseHead(std::string &out, const HttpResponse &response, const QList<HttpHeader> &extra, qint64 length,
    AfterAnswer connection)
{
    out += "HTTP/1.1 ";
    appendNumber(out, response.status);
    out += ' ';
    out += reason(response.status);
    out += "\r\n";
    for (const HttpHeader &header : response.headers)
        appendHeader(out, header);
    for (const HttpHeader &header : extra)
        appendHeader(out, header);
    if (response.status != 204 && response.status != 304) {
        out += "Content-Length: ";
        appendNumber(out, length);
        out += "\r\n";
    }
    if (connection == AfterAnswer::Close)
        out += "Connection: close\r\n";
    else if (connection == AfterAnswer::KeepAliveHttp10)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

HttpResponse plainRefusal(int status, const QString &message)
{
    const QJsonObject error { { "status"_L1, status }, { "message"_L1, message } };
    return HttpResponse::json(QJsonObject { { "error"_L1, error } }, status);
}

} // namespace MiniHost
