// SPDX-License-Identifier: MIT
// Prints how MiniHost reads requests, for differences.mjs. Standard input: for each stream of requests its length as
// four bytes (little endian), then its bytes. Standard output: a line of JSON for each, {"messages":[{method, target,
// headers, body, closes, isDone}], "fault"?}. Each stream is read as a whole and again byte by byte; the results must
// be equal.
#include "bridge/http/requesttarget.h"
#include "bridge/wire/requestreader.h"

#include <cstdio>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

constexpr RequestReader::Limits limits { 16 * 1024, 1024 * 1024 };

QJsonObject describe(RequestReader &reader)
{
    const RequestHead &head = reader.head();
    QJsonArray headers;
    for (const HttpHeader &header : head.headers)
        headers.append(QJsonArray { QString::fromLatin1(header.name), QString::fromLatin1(header.value) });
    return { { "method"_L1, QString::fromLatin1(head.method) }, { "target"_L1, QString::fromLatin1(head.target) },
        { "headers"_L1, headers }, { "body"_L1, QString::fromLatin1(reader.body()) }, { "closes"_L1, head.closes },
        { "isDone"_L1, reader.state() == RequestReader::State::Done } };
}

QJsonObject read(std::string_view stream, size_t step)
{
    QJsonArray messages;
    QJsonObject result;
    std::optional<RequestReader> reader(std::in_place, limits);
    bool isTargetRead = false;
    while (!stream.empty()) {
        stream.remove_prefix(reader->feed(stream.substr(0, step)));
        if (reader->state() == RequestReader::State::Broken) {
            result.insert("fault"_L1, reader->fault().why);
            break;
        }
        if (reader->state() != RequestReader::State::Head && !std::exchange(isTargetRead, true)) {
            if (const auto target = readTarget(reader->head()); !target) {
                result.insert("fault"_L1, target.error().why);
                break;
            }
        }
        if (reader->state() != RequestReader::State::Done)
            continue;
        const bool closes = reader->head().closes;
        messages.append(describe(*reader));
        reader.emplace(limits);
        isTargetRead = false;
        if (closes)
            break;
    }
    if (reader->state() == RequestReader::State::Body && !result.contains("fault"_L1))
        messages.append(describe(*reader));
    result.insert("messages"_L1, messages);
    return result;
}

} // namespace

int main()
{
    uchar size[4];
    QByteArray stream;
    while (std::fread(size, sizeof size, 1, stdin) == 1) {
        stream.resize(qFromLittleEndian<quint32>(size));
        if (!stream.isEmpty() && std::fread(stream.data(), static_cast<size_t>(stream.size()), 1, stdin) != 1)
            return 1;
        const std::string_view bytes(stream.constData(), static_cast<size_t>(stream.size()));
        QJsonObject result = read(bytes, bytes.size());
        if (result != read(bytes, 1))
            result.insert("splits"_L1, true);
        const QByteArray line = QJsonDocument(result).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(line.constData(), static_cast<size_t>(line.size()), 1, stdout);
    }
    return 0;
}
