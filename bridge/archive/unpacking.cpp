// SPDX-License-Identifier: MIT
#include "bridge/archive/unpacking.h"

#include "bridge/core/errors/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {

bool isInside(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'/') && !name.contains(u'\\') && !name.contains(u':')
        && !name.contains(QChar(u'\0')) && !name.split(u'/').contains(".."_L1);
}

tl::unexpected<Fault> unreadableArchive(const QString &file, const QString &why)
{
    return fail(Errors::ZipUnreadable, u"%1: %2"_s.arg(file, why));
}

QString writeUnpacked(const QString &target, const PieceReader &read, qint64 &left)
{
    QFile out(target);
    if (!QDir().mkpath(QFileInfo(target).path()) || !out.open(QIODevice::WriteOnly))
        return out.errorString();
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 count = read(piece.data(), piece.size());
        if (count < 0)
            return u"it is damaged"_s;
        if (count == 0)
            return {};
        left -= count;
        if (left < 0)
            return u"it unpacks to more than is allowed"_s;
        if (out.write(piece.constData(), count) != count)
            return out.errorString();
    }
}

} // namespace MiniHost
