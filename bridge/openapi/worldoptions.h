// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/core/result.h"

#include <functional>
#include <QString>
#include <QStringList>

namespace MiniHost {

// Which world the open platform has, where it is kept, and who is signed in. Part of SimulatorOptions; handed on as a whole.
struct WorldOptions {
    // A JSON file; empty: resources/profiles/showcase.json. From --profile, or a scenario's `profile`.
    QString profile {};
    // A folder for the database, or ":memory:"; empty: the user's data folder. From --data; scenarios and explore use ":memory:".
    QString data {};
    // Of the OpenAPI and the control API, on 127.0.0.1; 0: any free port. From --port.
    quint16 port = 0;
    // An IP address on which the OpenAPI is served besides 127.0.0.1, with the same port; "0.0.0.0" or "::" for all addresses of the
    // machine; empty: none. The control API answers this machine only, whatever the address. From --host.
    QString host {};
    // Files of OpenAPI answers, which come before MiniHost's own; the first that matches answers. From --openapi, and a scenario's
    // `openapi` after them.
    QStringList openApi {};
    // Reads the table of DingTalk's OpenAPIs that answers what no endpoint does (typed/typedtable.h); empty bytes: there is none. Called on
    // the open platform's thread, when a request first needs the table, and again while there is none. May be empty.
    std::function<Result<QByteArray>()> readTypedTable {};
    // Id of the user who is signed in; empty: the profile's signedIn. From --user, or a scenario's `user`.
    QString user {};
    // CorpId of the organisation that the user is in; empty: the user's first. From --org.
    QString organisation {};
    // Of the world's names (in consent requests, in the window), of the client and of the window. From --lang, or a scenario's
    // `language`.
    Language language = Language::Chinese;
};

} // namespace MiniHost
