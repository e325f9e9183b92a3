// SPDX-License-Identifier: MIT
#include "bridge/appserver/appserverfile.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

// miniapp.json: routes that can be read are matched with a few addresses.
FuzzTarget appserverfile()
{
    return { "appserverfile", [](const QByteArray &bytes) {
                const auto read = AppServerFile::parse(bytes, u"miniapp.json"_s, u"/nowhere"_s);
                if (!read) {
                    read.error().toString(Language::English);
                    return;
                }
                HttpRequest request;
                request.method = "POST";
                for (const QString &path : { u"/"_s, u"/api/login"_s, u"/api/users/7/"_s, u"//"_s }) {
                    request.path = path;
                    (*read)->match(request);
                }
                (*read)->takesCodes();
            } };
}

} // namespace MiniHost::FuzzTargets
