// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace MiniHost {

class Entropy;

// Files that the user chose for a page, served as DingTalk's cloud serves uploads: the page gets the address GET /media/<id>/<name> of the
// open platform, not a local path. The id is random, so other files cannot be reached. Kept in memory until the program ends. Lives on
// the open platform's thread.
class SharedFiles
{
public:
    // The open platform's origin: "http://127.0.0.1:40123".
    void setBase(const QString &base) { m_base = base; }
    QString share(const QString &path, Entropy &entropy); // returns the address
    QString find(const QString &id) const;                // returns the path; empty: unknown id

private:
    QString m_base;
    QHash<QString, QString> m_paths;
};

} // namespace MiniHost
