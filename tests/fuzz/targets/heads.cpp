// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"
#include "bridge/http/requesttarget.h"
#include "bridge/tls/connectionhead.h"
#include "bridge/wire/answerreader.h"
#include "bridge/wire/requestreader.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {
namespace {

struct Read {
    RequestReader::State state;
    QByteArray body;
    qsizetype headers;
};

// Reads one request, in pieces of `step` bytes.
Read readRequest(std::string_view bytes, size_t step)
{
    RequestReader reader({ 1024, 1024 });
    using State = RequestReader::State;
    while (!bytes.empty() && reader.state() != State::Done && reader.state() != State::Broken)
        bytes.remove_prefix(reader.feed(bytes.substr(0, step)));
    return { reader.state(), reader.body(), reader.head().headers.size() };
}

} // namespace

// Requests and answers as servers and client parse them: head, body, target, Host, and the head that the front of
// mapped origins writes.
FuzzTarget heads()
{
    return { "heads",
        [](const QByteArray &bytes) {
            for (const QByteArray &line : bytes.split('\n')) {
                parseTarget(QByteArrayView(line).trimmed());
                const auto colon = line.indexOf(':');
                const QByteArrayView value = QByteArrayView(line).sliced(colon + 1).trimmed();
                const auto authority = Authority::parse(value);
                for (const QStringList &hosts : { QStringList(), QStringList { u"app.example.com:443"_s } }) {
                    if (authority && isOwnHost(*authority, 4400, hosts) && (value.contains('/') || value.contains('@')))
                        qFatal("a host with a path or a user is ours");
                }
            }
            const std::string_view stream(bytes.constData(), static_cast<size_t>(bytes.size()));
            ConnectionHead::renamed(stream, "127.0.0.1:4400");
            ConnectionHead::kept(stream);
            const Read whole = readRequest(stream, stream.size());
            const Read cut = readRequest(stream, 1);
            if (whole.state != cut.state || whole.body != cut.body || whole.headers != cut.headers)
                qFatal("a request is read differently byte by byte");
            AnswerReader answer({ 1024, 1024 });
            answer.feed(stream);
            answer.end();
            if (answer.body().size() > 1024)
                qFatal("an answer is larger than its limit");
        } };
}

} // namespace MiniHost::FuzzTargets
