// SPDX-License-Identifier: MIT
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/limits.h"
#include "bridge/jsapi/domainstorage.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

using Changed = std::optional<Result<void>>;

Task<> keep(Task<Result<void>> change, std::shared_ptr<Changed> into)
{
    Result<void> result = co_await change;
    *into = std::move(result);
}

// A change that was started; its result comes later.
std::shared_ptr<Changed> begun(Task<Result<void>> change)
{
    auto result = std::make_shared<Changed>();
    launch(keep(std::move(change), result));
    return result;
}

Result<void> ended(const std::shared_ptr<Changed> &change)
{
    if (!waitUntil([&change] { return change->has_value(); }))
        return fail(Errors::TimedOut, u"the change has no end"_s);
    return **change;
}

Result<void> ended(Task<Result<void>> change)
{
    return ended(begun(std::move(change)));
}

const QString one = u"http://one.localhost:1"_s;

} // namespace

class DomainStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appsDoNotSeeEachOthersStorageAndAPortIsNoOtherApp()
    {
        DomainStorage storage;
        QVERIFY(ended(storage.set(one, u"a"_s, 1)));
        QVERIFY(ended(storage.set(u"https://two.example:1"_s, u"a"_s, 2)));
        QCOMPARE(storage.value(u"http://one.localhost:2"_s, u"a"_s), QJsonValue(1));
        QVERIFY(!storage.value(u"https://two.example:2"_s, u"a"_s));
        QVERIFY(!storage.value(u"http://three.localhost:1"_s, u"a"_s));
    }

    void withoutAFileAChangeIsDoneAtOnce()
    {
        DomainStorage storage;
        QVERIFY(begun(storage.set(one, u"a"_s, 1))->has_value());
        QVERIFY(begun(storage.remove(one, u"a"_s))->has_value());
        QVERIFY(!storage.value(one, u"a"_s));
    }

    void aStorageWithAFileOutlivesItsSession()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"storage.json"_s);
        DomainStorage first;
        QVERIFY(first.useFile(file));
        QVERIFY(ended(first.set(one, u"a"_s, u"kept"_s)));
        DomainStorage second;
        QVERIFY(second.useFile(file));
        QCOMPARE(second.value(u"http://one.localhost:9"_s, u"a"_s), QJsonValue(u"kept"_s));
        QCOMPARE(second.size(one), first.size(one));
    }

    void aDamagedFileIsRefused()
    {
        const QTemporaryDir folder;
        QFile damaged(folder.filePath(u"storage.json"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{");
        damaged.close();
        DomainStorage storage;
        QCOMPARE(storage.useFile(damaged.fileName()).error().code, Errors::StoreFailed);
    }

    void aChangeThatCannotBeWrittenIsUndone()
    {
        const QTemporaryDir folder;
        DomainStorage storage;
        QVERIFY(storage.useFile(folder.filePath(u"no/such/storage.json"_s)));
        const auto first = begun(storage.set(one, u"a"_s, 1));
        const auto second = begun(storage.set(one, u"b"_s, 1));
        QCOMPARE(ended(first).error().code, Errors::StoreFailed);
        QCOMPARE(ended(second).error().code, Errors::StoreFailed);
        QCOMPARE(storage.names(one), QStringList());
    }

    void aThousandChangesAreWrittenTogether()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"storage.json"_s);
        QList<std::shared_ptr<Changed>> changes;
        {
            DomainStorage storage;
            QVERIFY(storage.useFile(file));
            for (int i = 0; i < 1000; ++i)
                changes.append(begun(storage.set(one, u"k%1"_s.arg(i), QString(1000, u'x'))));
            // The first change is being written; all others are in the second write.
            QVERIFY(!changes.last()->has_value());
            for (const auto &change : changes)
                QVERIFY(ended(change));
        }
        DomainStorage again;
        QVERIFY(again.useFile(file));
        QCOMPARE(again.names(one).size(), 1000);
    }

    void aChangeMayOutliveItsStorage()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"storage.json"_s);
        std::shared_ptr<Changed> change;
        {
            DomainStorage storage;
            QVERIFY(storage.useFile(file));
            change = begun(storage.set(one, u"a"_s, 1));
        }
        QVERIFY(!change->has_value());
        QVERIFY(QFileInfo::exists(file));
    }

    void aValueThatReplacesAnotherTakesOnlyItsOwnRoom()
    {
        DomainStorage storage;
        QVERIFY(ended(storage.set(one, u"a"_s, QString(DomainStorage::limit - 100, u'x'))));
        const qsizetype size = storage.size(one);
        QVERIFY(ended(storage.set(one, u"a"_s, QString(DomainStorage::limit - 100, u'y'))));
        QCOMPARE(storage.size(one), size);
        QVERIFY(ended(storage.remove(one, u"a"_s)));
        QCOMPARE(storage.size(one), 0);
    }

    void anAppKeepsNoMoreThanItMay()
    {
        DomainStorage storage;
        QCOMPARE(
            ended(storage.set(one, u"a"_s, QString(DomainStorage::limit, u'x'))).error().code, Errors::ParameterWrong);
    }

    void anAppKeepsNoMoreItemsThanItMay()
    {
        DomainStorage storage;
        for (int i = 0; i < Limit::StoredItems; ++i)
            QVERIFY(ended(storage.set(one, u"k%1"_s.arg(i), u"v"_s)));
        QVERIFY(!ended(storage.set(one, u"one more"_s, u"v"_s)));
        QVERIFY(ended(storage.set(one, u"k0"_s, u"other"_s)));
        QVERIFY(ended(storage.set(u"http://b"_s, u"one more"_s, u"v"_s)));
    }

    // A larger file could not be opened again.
    void allAppsKeepNoMoreThanCanBeReadAgain()
    {
        DomainStorage storage;
        const QString much(DomainStorage::limit - 100, u'x');
        int apps = 0;
        while (apps < 100 && ended(storage.set(u"http://%1.localhost"_s.arg(apps), u"a"_s, much)))
            ++apps;
        QVERIFY(apps > 5);
        QVERIFY(apps * DomainStorage::limit < Limit::StoredItemsBytes);
    }
};

MINIHOST_TEST_MAIN(DomainStorageTest, QCoreApplication)
#include "tst_domainstorage.moc"
