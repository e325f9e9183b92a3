// SPDX-License-Identifier: MIT
#include "bridge/tls/connectionhead.h"

#include <QByteArrayView>

namespace MiniHost {
namespace {

bool isSame(std::string_view a, std::string_view b)
{
    const QByteArrayView left(a.data(), static_cast<qsizetype>(a.size()));
    return left.compare({ b.data(), static_cast<qsizetype>(b.size()) }, Qt::CaseInsensitive) == 0;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// Calls `visit(line, name, value)` for each line of the head. `name` is empty for the request line.
template<typename Visit>
void eachLine(std::string_view head, Visit visit)
{
    bool isFirst = true;
    while (!head.empty()) {
        const size_t end = head.find("\r\n");
        if (end == std::string_view::npos || end == 0)
            return;
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end + 2);
        const size_t colon = std::exchange(isFirst, false) ? std::string_view::npos : line.find(':');
        if (colon == std::string_view::npos)
            visit(line, std::string_view(), std::string_view());
        else
            visit(line, trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
}

std::string_view targetOf(std::string_view head)
{
    const size_t first = head.find(' ');
    if (first == std::string_view::npos)
        return {};
    const size_t second = head.find_first_of(" \r\n", first + 1);
    return second == std::string_view::npos ? std::string_view() : head.substr(first + 1, second - first - 1);
}

} // namespace

ConnectionHead ConnectionHead::kept(std::string_view head)
{
    ConnectionHead result { std::string(head), std::string(targetOf(head)) };
    eachLine(head, [&](std::string_view, std::string_view name, std::string_view value) {
        if (isSame(name, "Sec-Fetch-Dest"))
            result.isDocument = isSame(value, "document") || isSame(value, "iframe");
    });
    return result;
}

ConnectionHead ConnectionHead::renamed(std::string_view head, std::string_view host)
{
    ConnectionHead result = kept(head);
    bool isUpgrade = false;
    eachLine(head, [&](std::string_view, std::string_view name, std::string_view) {
        isUpgrade = isUpgrade || isSame(name, "Upgrade");
    });
    result.text.clear();
    eachLine(head, [&](std::string_view line, std::string_view name, std::string_view) {
        if (isSame(name, "Host"))
            result.text.append("Host: ").append(host);
        else if (isSame(name, "Connection") && !isUpgrade)
            return;
        else if (isSame(name, "Origin") && isUpgrade)
            result.text.append("Origin: http://").append(host);
        else
            result.text.append(line);
        result.text.append("\r\n");
    });
    result.text.append(isUpgrade ? "\r\n" : "Connection: close\r\n\r\n");
    return result;
}

} // namespace MiniHost
