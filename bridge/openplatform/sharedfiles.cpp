// SPDX-License-Identifier: MIT
#include "bridge/openplatform/sharedfiles.h"

#include "bridge/core/entropy.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {

QString SharedFiles::share(const QString &path, Entropy &entropy)
{
    const QString id = entropy.hex(16);
    m_paths.insert(id, path);
    const QByteArray name = QUrl::toPercentEncoding(QFileInfo(path).fileName());
    return u"%1/media/%2/%3"_s.arg(m_base, id, QString::fromLatin1(name));
}

QString SharedFiles::find(const QString &id) const
{
    return m_paths.value(id);
}

} // namespace MiniHost
