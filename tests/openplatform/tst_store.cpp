// SPDX-License-Identifier: MIT
#include "bridge/core/events/host.h"
#include "bridge/openplatform/inlinegate.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/grants.h"
#include "bridge/openplatform/store/tokenstore.h"
#include "bridge/openplatform/store/transaction.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class StoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    QString newFile() { return m_folder.filePath(u"world-%1.sqlite"_s.arg(++m_count)); }

    static Result<std::unique_ptr<Database>> open(const QString &file) { return Database::open(file); }

private Q_SLOTS:
    void aCommittedChangeIsThereAfterReopening()
    {
        const QString file = newFile();
        AuthCode code;
        RefreshToken refresh;
        {
            PlatformWorld world({}, file);
            code = world.grantedCode(u"Contact.User.Read"_s, {}, { 4 });
            const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
            QVERIFY(pair);
            refresh = pair->refreshToken;
            QVERIFY(world->commit());
        }
        PlatformWorld world({}, file);
        const auto assessed = world->authorization().assess(
            PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), { 1 });
        QVERIFY(assessed && std::holds_alternative<AlreadyGranted>(*assessed));
        const auto pair = world.redeem(code);
        QVERIFY(pair);
        // The call of another run of the program is not known.
        QCOMPARE(pair->call, CallId {});
        QVERIFY(world->tokens().refresh(PlatformWorld::app(), PlatformWorld::secret(), refresh, u"test"_s));
    }

    void aChangeThatWasNotCommittedIsLost()
    {
        const QString file = newFile();
        AuthCode code;
        {
            PlatformWorld world({}, file);
            code = world.grantedCode(u"Contact.User.Read"_s);
        }
        PlatformWorld world({}, file);
        QCOMPARE(numberOf(world.redeem(code)), 900102);
    }

    void aFileThatAnotherProgramHoldsIsLockedAndNotDamaged()
    {
        const QString file = newFile();
        const PlatformWorld world({}, file);
        const auto other = open(file);
        QVERIFY(other && (*other)->run(u"BEGIN IMMEDIATE"_s));
        VirtualClock clock { world.clock.now() };
        SeededEntropy entropy { 1 };
        Journal journal { clock };
        FaultPlan faults { journal, std::make_unique<SeededEntropy>(2) };
        const auto refused = OpenPlatform::open({ file, Language::English }, world.platform->profile(),
            world.platform->catalogue(), clock, entropy, journal, faults);
        QVERIFY(!refused);
        QCOMPARE(refused.error().row().name, u"StoreLocked"_s);
        QVERIFY((*other)->run(u"ROLLBACK"_s));
    }

    void theFileIsReadableByItsOwnerOnly()
    {
        const QString file = newFile();
        PlatformWorld world({}, file);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &each : { file, file + u"-wal"_s, file + u"-shm"_s })
            QVERIFY2(QFile::exists(each) && !(QFile::permissions(each) & others), qPrintable(each));
    }

    void aTransactionThatFailsChangesNothing()
    {
        PlatformWorld world;
        const AuthCode good = world.grantedCode(u"Contact.User.Read"_s);
        QVERIFY(world->commit());
        const qint64 before = world.journal.lastSeq();

        QVERIFY(world.redeem(good));
        {
            const Transaction leftHalfWay(world->database());
            QVERIFY(!world.grantedCode(u"Todo.Todo.Read"_s).isEmpty());
        }
        const auto committed = world->commit();
        QCOMPARE(numberOf(committed), 900308);
        // The journal has the failure, and no entry of what was not stored.
        const auto entries = world.journal.entriesAfter(before);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(toString(entries.first().kind), u"StoreFailed"_s);
        QVERIFY(entries.first().detail.value("lost"_L1).toInt() > 0);
        // The next transaction works: the code is unused again, the grant was never made.
        QVERIFY(world.redeem(good));
        QVERIFY(world->commit());
        QVERIFY(std::holds_alternative<ConsentRequest>(
            *world->authorization().assess(PlatformWorld::request(u"Todo.Todo.Read"_s), PlatformWorld::member(), {})));
    }

    void afterAFailureNothingMoreIsWrittenInItsTransaction()
    {
        PlatformWorld world;
        world->database().failGroup(u"the disk is full"_s);
        const auto issued = world->authorization().grant(
            PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), { 1 });
        QCOMPARE(numberOf(issued), 500404);
        QVERIFY(issued.error().detail.contains("the disk is full"_L1));
        QCOMPARE(numberOf(world->commit()), 900308);
    }

    void anInlineGateAnswersEachJobAfterItsCommit()
    {
        PlatformWorld world;
        InlineGate gate(*world.platform);
        QStringList order;
        gate.post(
            [&](OpenPlatform &platform) {
                order += u"job"_s;
                QVERIFY(platform.authorization().grant(
                    PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), { 1 }));
            },
            [&](const Result<void> &committed) {
                order += committed ? u"committed"_s : u"failed"_s;
                QVERIFY(!world.journal.entriesAfter(0).isEmpty());
            });
        QCOMPARE(order, (QStringList { u"job"_s, u"committed"_s }));
    }

    void aResetRemovesGrantsAndTokensAndKeepsTheWorld()
    {
        PlatformWorld world;
        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s);
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(pair);
        QVERIFY(world->reset());
        QCOMPARE(numberOf(world.redeem(code)), 900102);
        QCOMPARE(numberOf(world->tokens().inspect(pair->accessToken)), 900106);
        QVERIFY(std::holds_alternative<ConsentRequest>(*world->authorization().assess(
            PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), {})));
        QCOMPARE(world.entries(Events::StateReset::Kind).size(), 1);
    }

    void aChangedProfileKeepsTheDataOfRemainingUsersAndApps()
    {
        const QString file = newFile();
        AuthCode ofMember;
        AuthCode ofAdmin;
        {
            PlatformWorld world({}, file);
            ofMember = world.grantedCode(u"Contact.User.Read"_s);
            ofAdmin =
                world->authorization().grant(PlatformWorld::request(u"Todo.Todo.Read"_s), { u"admin"_s }, {})->code;
            QVERIFY(world->commit());
        }
        PlatformWorld world(
            [](QJsonObject &json) {
                QJsonArray users = json.value("users"_L1).toArray();
                // The user admin is removed.
                users.removeLast();
                json.insert(u"users"_s, users);
            },
            file);
        QCOMPARE(world->directory().users().size(), 1);
        const auto grants = world->grants().all();
        QVERIFY(grants);
        QCOMPARE(grants->size(), 1);
        QCOMPARE(grants->first().subject.user.value, u"member"_s);
        QVERIFY(world.redeem(ofMember));
        QCOMPARE(numberOf(world.redeem(ofAdmin)), 900102);
    }

    void expiredCodesAndTokensAreRemoved()
    {
        const QString file = newFile();
        {
            PlatformWorld world({}, file);
            QVERIFY(world.redeem(world.grantedCode(u"Contact.User.Read"_s)));
            QVERIFY(!world.grantedCode(u"Contact.User.Read"_s).isEmpty());
            QVERIFY(world->commit());
            world.clock.advance(24h * 31);
            QVERIFY(world->tokenStore().purge(world.clock.now()));
            QCOMPARE(*world->tokenStore().count(), 0);
            QCOMPARE(*world->codes().count(), 0);
            // A grant does not expire.
            QCOMPARE(world->grants().all()->size(), 1);
        }
    }

    void aFileOfANewerVersionIsRefused()
    {
        const QString file = newFile();
        {
            auto database = open(file);
            QVERIFY(database);
            QVERIFY((*database)->run(u"PRAGMA user_version = 99"_s));
        }
        const auto refused = open(file);
        QCOMPARE(numberOf(refused), 900306);
        QVERIFY2(refused.error().detail.contains(file) && refused.error().detail.contains("newer version"_L1),
            qPrintable(refused.error().detail));
    }

    void aFileThatIsNoDatabaseIsRefusedAndNotChanged()
    {
        const QString file = newFile();
        const QByteArray letter = QByteArray("Dear diary, ").repeated(500);
        QFile diary(file);
        QVERIFY(diary.open(QIODevice::WriteOnly) && diary.write(letter) == letter.size());
        diary.close();
        const auto refused = open(file);
        QCOMPARE(numberOf(refused), 900306);
        QVERIFY2(refused.error().detail.contains(file), qPrintable(refused.error().detail));
        QVERIFY(diary.open(QIODevice::ReadOnly));
        QCOMPARE(diary.readAll(), letter);
    }

    void aDamagedDatabaseIsRefused()
    {
        const QString file = newFile();
        {
            PlatformWorld world({}, file);
            for (int i = 0; i < 300; ++i)
                QVERIFY(!world.grantedCode(u"Contact.User.Read"_s).isEmpty());
            QVERIFY(world->commit());
        }
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.size() > 5 * 4096);
        for (qint64 page = 1; page < damaged.size() / 4096; ++page)
            QVERIFY(damaged.seek(page * 4096) && damaged.write(QByteArray(2000, '\x5a')) == 2000);
        damaged.close();
        const auto refused = open(file);
        QCOMPARE(numberOf(refused), 900306);
        QVERIFY2(refused.error().detail.contains(file), qPrintable(refused.error().detail));
    }

    void aMissingOrReadOnlyFolderIsNamed()
    {
        // Under /proc not even root can make a file.
        for (const QString &file : { m_folder.filePath(u"missing/world.sqlite"_s), u"/proc/world.sqlite"_s }) {
            const auto refused = open(file);
            QCOMPARE(numberOf(refused), 900304);
            QVERIFY2(refused.error().detail.contains(file), qPrintable(refused.error().detail));
        }
        // A folder in the place of the file.
        QCOMPARE(numberOf(open(m_folder.path())), 900306);
    }

    void twoProcessesMayShareAFile()
    {
        const QString file = newFile();
        PlatformWorld first({}, file);
        PlatformWorld second({}, file);
        const AuthCode code = first.grantedCode(u"Contact.User.Read"_s);
        QVERIFY(first->commit());
        QVERIFY(second.redeem(code));
        QVERIFY(second->commit());
        QCOMPARE(numberOf(first.redeem(code)), 900103);
        QVERIFY(first->commit());
    }
};

MINIHOST_TEST_MAIN(StoreTest, QCoreApplication)
#include "tst_store.moc"
