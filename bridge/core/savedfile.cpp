// SPDX-License-Identifier: MIT
#include "bridge/core/savedfile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<void> saveFile(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::FileNotWritable, u"%1: %2"_s.arg(name, file.errorString()));
    return {};
}

} // namespace MiniHost
