// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

#include <map>
#include <QStringList>

namespace MiniHost {

// What miniapp.json would have to say, guessed from what a page asked for in vain: `minihost init`.
class AppServerSketch
{
public:
    enum class Code { Authorization, LoginFree };
    // A code went to the page; the journal's masked text is enough to know it again.
    void issued(Code code, const QString &masked);
    void missed(const HttpRequest &request, int status);

    void setBase(const QJsonObject &file) { m_base = file; } // a miniapp.json that is there: its routes come first

    bool isEmpty() const { return m_routes.empty(); }
    QStringList lines() const;                             // "GET /login: exchange", in the order of the file
    const QStringList &assets() const { return m_assets; } // files that are missing: no business of a server
    bool hasExchange() const;                              // a code has found its route
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
