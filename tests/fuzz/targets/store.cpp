// SPDX-License-Identifier: MIT
#include "bridge/core/journal.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "tests/fuzz/scratch.h"
#include "tests/fuzz/target.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {
namespace {

struct World {
    VirtualClock clock { instantFromIso(u"2026-11-22T10:00:00.000Z"_s) };
    SeededEntropy entropy { 42 };
    Journal journal { clock, 1000 };
    FaultPlan faults { journal, std::make_unique<SeededEntropy>(43) };
    PermissionCatalogue catalogue = PermissionCatalogue::load().value();
    Profile profile = Profile::load(Profile::showcase, catalogue).value();

    Result<std::unique_ptr<OpenPlatform>> open(const QString &file)
    {
        return OpenPlatform::open({ file }, profile, catalogue, clock, entropy, journal, faults);
    }
};

QByteArray goodStore(World &world, const Scratch &scratch)
{
    const QString path = scratch.folder() + "/good"_L1;
    if (auto opened = world.open(path); !opened)
        qFatal("%s", qPrintable(opened.error().toString(Language::English)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no store was made");
    return file.readAll();
}

// A valid database with some bytes changed: each six bytes of the input are a position (four), a count, and the byte to
// write.
QByteArray changed(QByteArray store, const QByteArray &changes)
{
    for (qsizetype at = 0; at + 6 <= changes.size(); at += 6) {
        const auto place = static_cast<qsizetype>(qFromLittleEndian<quint32>(changes.constData() + at)) % store.size();
        const qsizetype count =
            std::min<qsizetype>(static_cast<quint8>(changes[at + 4]) % 16 + 1, store.size() - place);
        store.replace(place, count, QByteArray(count, changes[at + 5]));
    }
    return store;
}

} // namespace

// Opens a damaged database (or, when the input begins with "SQLite", the input as database) and uses it a little.
FuzzTarget store()
{
    return { "store", [](const QByteArray &bytes) {
                static World world;
                static const Scratch scratch;
                static const QByteArray good = goodStore(world, scratch);
                QFile::remove(scratch.folder() + "/fuzz-wal"_L1);
                QFile::remove(scratch.folder() + "/fuzz-shm"_L1);
                QFile::remove(scratch.folder() + "/fuzz-journal"_L1);
                const QString file =
                    scratch.write(u"fuzz"_s, bytes.startsWith("SQLite") ? bytes : changed(good, bytes));
                const auto opened = world.open(file);
                if (!opened) {
                    opened.error().toString(Language::English);
                    return;
                }
                OpenPlatform &platform = **opened;
                platform.tokens().redeem(ClientId { u"suitedemo"_s }, ClientSecret(u"demo-secret"_s),
                    AuthCode(u"qaumqaumqaumqaumqaum"_s), u"fuzz"_s);
                platform.directory().user(UserId { u"member"_s });
                world.journal.clear();
            } };
}

} // namespace MiniHost::FuzzTargets
