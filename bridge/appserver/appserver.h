// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/appserverfile.h"

#include <deque>
#include <QObject>

namespace MiniHost {

// Answers requests to the app server, by the routes of miniapp.json. One for a session; lives in its thread.
class AppServer final : public QObject
{
    Q_OBJECT

public:
    AppServer(const QUrl &api, Journal &journal, const Clock &clock, std::unique_ptr<Entropy> entropy,
        CredentialsFinder credentials);
    ~AppServer() override;

    // Remembers a code that the page got, so that a route that receives it knows the user.
    void note(const AuthCode &code, const KnownCode &known);
    // `match` points into `file`.
    void serve(
        std::shared_ptr<const AppServerFile> file, AppServerFile::Match match, HttpRequest request, HttpReply reply);
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void becameIdle();

private:
    struct Asked {
        std::shared_ptr<const AppServerFile> file;
        const Route *route;
        QHash<QString, QString> path;
        HttpRequest request;
        HttpReply reply;
    };
    static Task<> run(AppServer *self, Asked asked);
    static QString maskedPath(const Asked &asked);
    Task<Served<HttpResponse>> answer(const Asked *asked, CallId *call);
    std::optional<AppSession> sessionOf(const HttpRequest &request) const;
    HttpHeader begin(const AppSession &session); // the cookie
    void finish(const HttpReply &reply, HttpResponse response, Milliseconds delay);

    Journal &m_journal;
    const Clock &m_clock;
    const std::unique_ptr<Entropy> m_entropy;
    const CredentialsFinder m_credentials;
    HttpClient m_http;
    CodeExchange m_exchange;
    std::deque<std::pair<QString, KnownCode>> m_codes;        // the newest is last
    std::deque<std::pair<QByteArray, AppSession>> m_sessions; // by the cookie's value; the newest is last
    int m_busy = 0;
};

} // namespace MiniHost
