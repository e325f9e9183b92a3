// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <map>
#include <QStringList>

namespace MiniHost {

// Drafts a miniapp.json from requests that had no answer (`minihost init`). The kinds of the routes are guesses.
class AppServerSketch
{
public:
    enum class Code { Authorization, LoginFree };
    // A code was given to the page. Its masked text (from the journal) is enough to recognise it in a request.
    void issued(Code code, const QString &masked);
    void missed(const HttpRequest &request, int status);

    void setBase(const QJsonObject &file) { m_base = file; } // the existing miniapp.json, whose routes come first

    bool isEmpty() const { return m_routes.empty(); }
    QStringList lines() const;                             // "GET /login: exchange", in the order of the file
    const QStringList &assets() const { return m_assets; } // missing files, which need no route
    bool hasExchange() const;                              // whether a route redeems the code
    QByteArray toJson() const;                             // miniapp.json

private:
    struct Sketched {
        QString kind;
        QJsonObject value;
    };
    static Sketched redeeming(Code code, const QString &place);
    QString pathWithoutCode(const QString &path, Sketched &guessed) const;
    Sketched guess(const HttpRequest &request) const;

    std::map<QString, Code> m_codes;                          // by the masked text
    std::map<std::pair<QString, QString>, Sketched> m_routes; // by path and method
    QStringList m_assets;
    QJsonObject m_base;
};

} // namespace MiniHost
