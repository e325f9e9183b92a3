// SPDX-License-Identifier: MIT
// readFile() reads regular files. For anything else that a name can lead to, it fails without waiting.
#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"
#include "bridge/core/savedfile.h"
#include "tests/support/testmain.h"
#include "tests/support/writefile.h"

#include <QTemporaryDir>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

constexpr auto unreadable = Errors::ProfileUnreadable;

Result<QByteArray> readUpTo(qint64 most, const QString &path)
{
    return readRegularFile(path, most, unreadable);
}

} // namespace

class ReadFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void aFileIsReadToItsLastByte()
    {
        const QByteArray content(700'000, 'x');
        writeFile(at(u"long"_s), content);
        QCOMPARE(readUpTo(700'000, at(u"long"_s)).value(), content);
        writeFile(at(u"empty"_s), {});
        QCOMPARE(readUpTo(0, at(u"empty"_s)).value(), QByteArray());
    }

    void oneByteMoreThanTheLimitIsTooLarge()
    {
        writeFile(at(u"long"_s), QByteArray(700'001, 'x'));
        const auto read = readUpTo(700'000, at(u"long"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().code, Errors::FileTooLarge);
        QVERIFY2(read.error().detail.contains("683.6 KiB is the most"_L1), qPrintable(read.error().detail));
        QVERIFY(read.error().detail.startsWith(at(u"long"_s)));
    }

    void aSparseFileOfAGigabyteIsNotRead()
    {
        QFile file(at(u"sparse"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(1) << 30));
        QCOMPARE(readUpTo(Limit::SettingsFileBytes, file.fileName()).error().code, Errors::FileTooLarge);
    }

    void aMissingFileIsUnreadable()
    {
        QCOMPARE(readUpTo(10, at(u"nothing"_s)).error().code, unreadable);
        QCOMPARE(readUpTo(10, {}).error().code, unreadable);
    }

    // A system call would read "profile.json" here.
    void aNameWithANulIsUnreadable()
    {
        writeFile(at(u"profile.json"_s), "{}");
        QCOMPARE(readUpTo(10, at(u"profile.json"_s) + QChar(u'\0') + u".txt"_s).error().code, unreadable);
    }

    void aFolderIsNoFile()
    {
        const auto read = readUpTo(10, m_folder.path());
        QCOMPARE(read.error().code, Errors::FileNotRegular);
        QVERIFY(read.error().detail.contains("a folder"_L1));
    }

    void aResourcePathIsAFileName()
    {
        const auto read = readUpTo(1, u":/no/such"_s);
        QCOMPARE(read.error().code, unreadable);
    }

#ifdef Q_OS_UNIX
    void devicesPipesAndSocketsAreNamedAndNotRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("called");
        QCOMPARE(mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(at(u"socket"_s));
        QVERIFY(size_t(name.size()) < sizeof(address.sun_path));
        memcpy(address.sun_path, name.constData(), size_t(name.size()));
        QCOMPARE(bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
        close(socket);
        QVERIFY(QFile::link(u"/dev/zero"_s, at(u"link.json"_s)));
        QTest::newRow("without end") << u"/dev/zero"_s << u"a device"_s;
        QTest::newRow("without content") << u"/dev/null"_s << u"a device"_s;
        QTest::newRow("terminal") << u"/dev/tty"_s << u"a device"_s;
        QTest::newRow("pipe that nobody writes to") << at(u"pipe"_s) << u"a named pipe"_s;
        QTest::newRow("socket") << at(u"socket"_s) << u"a socket"_s;
        QTest::newRow("link to a device") << at(u"link.json"_s) << u"a device"_s;
    }
    void devicesPipesAndSocketsAreNamedAndNotRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, called);
        const auto read = readUpTo(Limit::SettingsFileBytes, path);
        QCOMPARE(read.error().code, Errors::FileNotRegular);
        QCOMPARE(read.error().detail, u"%1: it is %2"_s.arg(path, called));
    }

    void aLinkInACircleIsUnreadable()
    {
        QVERIFY(QFile::link(at(u"b"_s), at(u"a"_s)) && QFile::link(at(u"a"_s), at(u"b"_s)));
        QCOMPARE(readUpTo(10, at(u"a"_s)).error().code, unreadable);
    }

    // These files have the size zero and a content.
    void filesOfTheSystemAreReadToTheirEndOrTheLimit()
    {
        QVERIFY(readUpTo(Limit::NoteFileBytes, u"/proc/self/status"_s)->contains("Name:"));
        QCOMPARE(readUpTo(10, u"/proc/self/status"_s).error().code, Errors::FileTooLarge);
    }

    // QSaveFile would replace the first by a regular file; opening the second would block until there is a reader.
    void nothingIsWrittenInThePlaceOfADeviceOrAPipe()
    {
        QCOMPARE(mkfifo(QFile::encodeName(at(u"out"_s)).constData(), 0600), 0);
        QCOMPARE(saveFile(at(u"out"_s), "x").error().code, Errors::FileNotRegular);
        QVERIFY(!QFileInfo(at(u"out"_s)).isFile());
        QCOMPARE(saveFile(u"/dev/full"_s, "x").error().code, Errors::FileNotRegular);
        QVERIFY(saveFile(at(u"new"_s), "x"));
    }
#endif
};

MINIHOST_TEST_MAIN(ReadFileTest, QCoreApplication)
#include "tst_readfile.moc"
