// SPDX-License-Identifier: MIT
#include "bridge/core/savedfile.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/readfile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<void> saveFile(const QString &name, const QByteArray &content)
{
    // QSaveFile would replace a device or a pipe by a file.
    if (auto regular = expectNoOther(name); !regular)
        return regular;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(Errors::FileNotWritable, u"%1: %2"_s.arg(name, file.errorString()));
    return {};
}

} // namespace MiniHost
