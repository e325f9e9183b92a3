// SPDX-License-Identifier: MIT
// Bytes that two HTTP readers would take for different requests, and host names that are not MiniHost's.
#include "tests/attacks/field.h"
#include "tests/openapi/served.h"
#include "tests/support/writefile.h"

#include <atomic>
#include <netinet/in.h>
#include <QDeadlineTimer>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace MiniHost::AttackKinds {
namespace {

constexpr auto hidden = "GET /v1.0/contact/users/me HTTP/1.1\r\nHost: %1\r\nConnection: close\r\n\r\n";

// A head whose body is another request. Holds when it is refused and the body is never read as a request.
Verdict smuggles(const QByteArray &headers, const QByteArray &body = {})
{
    Served served({ u"--port"_s, u"0"_s, u"--data"_s, u":memory:"_s });
    RawClient client(served.port());
    if (!client.isOpen())
        return Verdict::couldNotRun(u"the server does not listen"_s);
    const QByteArray second = body.isEmpty() ? QByteArray(hidden).replace("%1", client.host()) : body;
    client.send("POST /v1.0/oauth2/userAccessToken HTTP/1.1\r\nHost: " + client.host()
        + "\r\nContent-Type: application/json\r\n" + headers + "\r\n" + second);
    bool closed = false;
    const QByteArray answers = client.rest(&closed);
    const auto count = answers.count("HTTP/1.1 ");
    if (count != 1)
        return Verdict::broken(u"%1 answers to one request"_s.arg(count));
    if (!answers.startsWith("HTTP/1.1 400"))
        return Verdict::broken(QString::fromLatin1(answers.left(answers.indexOf('\r'))));
    return Verdict::of(closed, u"the connection stays open"_s);
}

// A request with a host name that is not MiniHost's. Holds when it is refused.
Verdict isTakenFor(const QByteArray &host)
{
    Served served({ u"--port"_s, u"0"_s, u"--data"_s, u":memory:"_s });
    RawClient client(served.port());
    if (!client.isOpen())
        return Verdict::couldNotRun(u"the server does not listen"_s);
    QByteArray name = host;
    name.replace("PORT", QByteArray::number(served.port()));
    client.send("GET /v1.0/contact/users/me HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
    const QByteArray answer = client.rest();
    const bool refused =
        answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 421");
    return Verdict::of(refused, QString::fromLatin1(answer.left(answer.indexOf('\r'))));
}

// Downloads a whole file as fast as possible; MSG_TRUNC lets the kernel discard the bytes without a copy.
void download(quint16 port, const QByteArray &path, const std::atomic<bool> &isOver)
{
    const int reader = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QByteArray request =
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nConnection: close\r\n\r\n";
    if (connect(reader, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && write(reader, request.constData(), static_cast<size_t>(request.size())) == request.size()) {
        constexpr size_t much = 8 * 1024 * 1024;
        while (!isOver && recv(reader, nullptr, much, MSG_TRUNC) > 0) { }
    }
    close(reader);
}

// One client downloads a large file. Holds when other clients are served meanwhile.
Verdict keepsTheThread(Field &field)
{
    QFile large(QDir(field.folder()).filePath(u"large.bin"_s));
    // A sparse file: no block of it is on the disk.
    constexpr qint64 size = 8LL * 1024 * 1024 * 1024;
    if (!large.open(QIODevice::WriteOnly) || !large.resize(size))
        return Verdict::couldNotRun(large.errorString());
    writeFile(QDir(field.folder()).filePath(u"index.html"_s), "<!doctype html>");
    field.open({ u"/index.html"_s, field.folder() });
    const auto port = static_cast<quint16>(field.simulator().appUrl().port());
    std::atomic<bool> isOver = false;
    std::thread reader(download, port, "/large.bin", std::cref(isOver));
    std::chrono::nanoseconds worst { 0 };
    constexpr std::chrono::seconds longest { 20 };
    for (int i = 0; i < 60; ++i) {
        const QDeadlineTimer rest(longest);
        RawClient client(port);
        const bool isServed = client.ask("GET /index.html").status == 200;
        worst =
            std::max<std::chrono::nanoseconds>(worst, isServed ? longest - rest.remainingTimeAsDuration() : longest);
    }
    isOver = true;
    reader.join();
    const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(worst).count();
    return Verdict::of(
        most < 150, u"another client waits for %1 ms"_s.arg(most)); // the machine may be busy with other things
}

} // namespace

AttackKind sockets()
{
    AttackKind kind { u"sockets"_s, u"Requests that two readers read differently, and foreign host names"_s, {} };
    const Proof none(u"the grammar has no line to leave out"_s);
    const Proof loose(Weakness::LooseTransferEncoding);
    const auto head = [&](const QString &name, const QByteArray &headers, const Proof &proof, bool quick = false) {
        kind.add({ name, u"A body with %1, which is a second request."_s.arg(QString::fromLatin1(headers).simplified()),
            proof, [headers](Field &) { return smuggles(headers); }, quick });
    };
    const auto coding = [&](const QString &name, const QByteArray &headers, bool quick = false) {
        head(name, headers, loose, quick);
    };
    coding(u"te-xchunked"_s, "Transfer-Encoding: xchunked\r\n", true);
    coding(u"te-chunked-identity"_s, "Transfer-Encoding: chunked, identity\r\n");
    coding(u"te-twice"_s, "Transfer-Encoding: chunked, chunked\r\n");
    coding(u"te-two-lines"_s, "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n");
    coding(u"te-quoted"_s, "Transfer-Encoding: \"chunked\"\r\n");
    coding(u"te-gzip"_s, "Transfer-Encoding: gzip\r\n");
    coding(u"te-identity"_s, "Transfer-Encoding: identity\r\n");
    coding(u"te-empty"_s, "Transfer-Encoding:\r\n");
    head(u"te-tab"_s, "Transfer-Encoding:\tchunked\vx\r\n", none);
    head(u"te-space-before-colon"_s, "Transfer-Encoding : chunked\r\n", none);
    head(u"te-and-length"_s, "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", none, true);
    head(u"lengths-differ"_s, "Content-Length: 0\r\nContent-Length: 5\r\n", none);
    head(u"length-plus"_s, "Content-Length: +0\r\n", none);
    head(u"length-list"_s, "Content-Length: 0, 0x5\r\n", none);
    head(u"length-negative"_s, "Content-Length: -1\r\n", none);

    const Proof byPrefix(Weakness::HostByPrefix);
    const auto host = [&](const QString &name, const QByteArray &value, const Proof &proof, bool quick = false) {
        kind.add({ name, u"A request with the Host %1."_s.arg(QString::fromLatin1(value)), proof,
            [value](Field &) { return isTakenFor(value); }, quick });
    };
    host(u"host-path"_s, "evil.com/.localhost:PORT", byPrefix, true);
    host(u"host-user"_s, "evil.com@x.localhost:PORT", byPrefix);
    host(u"host-space"_s, "127.0.0.1: PORT", byPrefix);
    host(u"host-plus"_s, "127.0.0.1:+PORT", byPrefix);
    host(u"host-only-port"_s, ":PORT", none);
    host(u"host-other"_s, "evil.com:PORT", none, true);
    host(u"host-prefix"_s, "localhost.evil.com:PORT", none);
    host(u"host-empty"_s, "", none);
    kind.add({ u"download"_s, u"A large file, downloaded as fast as possible."_s, Weakness::EndlessWriteTurn,
        keepsTheThread });
    return kind;
}

} // namespace MiniHost::AttackKinds
