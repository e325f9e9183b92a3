// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace MiniHost {

class Entropy;

// Files that a person chose for a page, as DingTalk's cloud would have them after an upload: the page gets an address of
// the open platform, GET /media/<id>/<name>, never a path of this machine. Nobody can guess an id; nothing else can be
// reached; it lasts as long as the session. Lives on the open platform's thread.
class SharedFiles
{
public:
    // Where the open platform is reached: "http://127.0.0.1:40123".
    void setBase(const QString &base) { m_base = base; }
    QString share(const QString &path, Entropy &entropy); // the address
    QString find(const QString &id) const;                // the path; empty when there is none

private:
    QString m_base;
    QHash<QString, QString> m_paths;
};

} // namespace MiniHost
