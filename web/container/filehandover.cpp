// SPDX-License-Identifier: MIT
#include "web/container/filehandover.h"

#include "bridge/core/jsontext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace MiniHost {

QString FileHandover::offer(const QStringList &files)
{
    m_files.clear(); // files that were not fetched are not needed any more
    QJsonArray offered;
    for (const QString &path : files) {
        const QFileInfo info(path);
        const QString token = m_entropy.hex(16);
        m_files.insert(token, path);
        const QString type = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name();
        offered.append(QJsonObject { { "token"_L1, token }, { "name"_L1, info.fileName() }, { "type"_L1, type } });
    }
    return jsonString(offered);
}

} // namespace MiniHost
