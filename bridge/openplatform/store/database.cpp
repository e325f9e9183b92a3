// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/database.h"

#include "bridge/core/errors/host.h"
#include "bridge/core/logging.h"
#include "bridge/core/readfile.h"

#include <atomic>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// In bytes. Larger files are not checked for damage at each start: that reads the whole file.
constexpr qint64 checkedSize = 32 * 1024 * 1024;

QString textOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

// By SQLite's extended result code (sqlite.org/rescode.html), whose lower eight bits are the primary code.
ErrorCode kindOf(const QSqlError &error)
{
    enum {
        Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        Full = 13,
        WriteFailed = 778,
        TruncateFailed = 1546,
        ShmNotLarger = 4874
    };
    const int code = error.nativeErrorCode().toInt();
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return Errors::StoreLocked;
    case ReadOnly:
        return Errors::StoreReadOnly;
    case Full:
        return Errors::StoreFull;
    default:
        break;
    }
    const bool isFull = code == WriteFailed || code == TruncateFailed || code == ShmNotLarger;
    return isFull ? Errors::StoreFull : Errors::DatabaseUnusable;
}

// Splits at semicolons that end a line: correct as long as migrations have no triggers.
QStringList statementsOf(const QString &sql)
{
    QStringList lines = sql.split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().startsWith("--"_L1); });
    QStringList statements = lines.join(u'\n').split(u";\n"_s);
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

QStringList migrationFiles()
{
    return QDir(u":/minihost/sql"_s).entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
}

// Makes the file readable for its owner only, which SQLite does not. The -wal and -shm files inherit its permissions.
Result<void> makePrivateFile(const QString &path)
{
    if (auto regular = expectNoOther(path); !regular)
        return fail(Errors::DatabaseUnusable, regular.error().detail);
    QFile file(path);
    const bool existed = file.exists();
    if (!file.open(QIODevice::Append)) {
        const QString cause = u"%1: %2"_s.arg(path, file.errorString());
        return fail(QFileInfo(path).isFile() ? Errors::StoreReadOnly
                : existed                    ? Errors::DatabaseUnusable
                                             : Errors::FolderNotWritable,
            cause);
    }
    if (!existed)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // fails on file systems without permissions (FAT)
    return {};
}

} // namespace

Database::Database(QString file)
    : m_file(std::move(file))
    , m_lastErrorKind(Errors::DatabaseUnusable)
{
    static std::atomic<int> count = 0;
    m_connection = u"minihost-%1"_s.arg(++count);
}

Database::~Database()
{
    // Qt requires this order: statements, connection object, connection name.
    m_begin.reset();
    m_commit.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file)
{
    if (file != ":memory:"_L1) {
        if (auto made = makePrivateFile(file); !made)
            return fail(made.error());
    }
    std::unique_ptr<Database> database(new Database(file));
    auto ready = database->prepare();
    if (ready)
        ready = database->migrate();
    if (!ready) {
        QString cause = ready.error().detail;
        if (!cause.contains(file))
            cause = u"%1: %2"_s.arg(file, cause);
        return fail(database->lastErrorKind(), cause);
    }
    return database;
}

QString Database::noteError(const QSqlError &error)
{
    m_lastErrorKind = kindOf(error);
    // SQLite makes two more files beside the database, for which the folder must be writable.
    if (m_lastErrorKind == Errors::DatabaseUnusable && m_file != ":memory:"_L1
        && !QFileInfo(QFileInfo(m_file).absolutePath()).isWritable())
        m_lastErrorKind = Errors::StoreReadOnly;
    return textOf(error);
}

Result<void> Database::prepare()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    if (!m_database.open())
        return fail(Errors::DatabaseUnusable, noteError(m_database.lastError()));
    // WAL with synchronous=NORMAL: a commit needs no fsync. A killed process loses no commit; a power cut may lose the last commits but
    // does not damage the file.
    for (const QString &pragma : { u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
             u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA cache_size = -16384"_s }) {
        if (auto done = run(pragma); !done)
            return done;
    }
    if (QFileInfo(m_file).size() > 0 && QFileInfo(m_file).size() <= checkedSize) {
        QSqlQuery check(m_database);
        if (!check.exec(u"PRAGMA quick_check(1)"_s) || !check.next())
            return fail(Errors::DatabaseUnusable, noteError(check.lastError()));
        if (const QString verdict = check.value(0).toString(); verdict != "ok"_L1)
            return fail(Errors::DatabaseUnusable, u"damaged: %1"_s.arg(verdict));
    }
    return {};
}

Result<void> Database::migrate()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return fail(Errors::DatabaseUnusable, noteError(query.lastError()));
    const qsizetype version = query.value(0).toInt();
    query.finish();
    const QStringList files = migrationFiles();
    if (version > files.size()) {
        return fail(Errors::DatabaseUnusable,
            u"written by a newer version of the program (schema %1, known up to %2)"_s.arg(version).arg(files.size()));
    }
    if (version < 0)
        return fail(Errors::DatabaseUnusable, u"damaged: schema %1"_s.arg(version));
    for (qsizetype i = version; i < files.size(); ++i) {
        if (auto begun = begin(); !begun)
            return begun;
        QStringList statements = statementsOf(QString::fromUtf8(readResource(u":/minihost/sql/"_s + files[i])));
        statements += u"PRAGMA user_version = %1"_s.arg(i + 1);
        for (const QString &statement : statements) {
            if (auto done = run(statement); !done) {
                failGroup(done.error().detail);
                break;
            }
        }
        if (auto committed = commit(); !committed)
            return fail(Errors::DatabaseUnusable, u"%1: %2"_s.arg(files[i], committed.error().detail));
    }
    return {};
}

Result<void> Database::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(Errors::StoreFailed, noteError(query.lastError()));
    return {};
}

Result<void> Database::setWritable(bool writable)
{
    if (auto done = run(u"PRAGMA query_only = %1"_s.arg(writable ? u"OFF"_s : u"ON"_s)); !done)
        return done;
    m_isWritable = writable;
    return {};
}

Result<void> Database::begin()
{
    if (m_groupFault)
        return fail(*m_groupFault);
    if (m_isWriting)
        return {};
    if (!m_begin) {
        m_begin.emplace(m_database);
        if (!m_begin->prepare(u"BEGIN IMMEDIATE"_s))
            return fail(failStatement(u"BEGIN"_s, m_begin->lastError()));
    }
    if (!m_begin->exec())
        return fail(failStatement(u"BEGIN"_s, m_begin->lastError()));
    m_begin->finish();
    m_isWriting = true;
    return {};
}

Result<void> Database::commit()
{
    std::optional<Fault> fault = std::exchange(m_groupFault, std::nullopt);
    if (!fault && m_isWriting) {
        if (!m_commit) {
            m_commit.emplace(m_database);
            m_commit->prepare(u"COMMIT"_s); // exec() reports a failure
        }
        if (m_commit->exec()) {
            m_commit->finish();
            m_isWriting = false;
            return {};
        }
        fault = failStatement(u"COMMIT"_s, m_commit->lastError());
        m_groupFault.reset();
    }
    // Fails when SQLite has rolled back by itself already (disk full).
    if (std::exchange(m_isWriting, false) && !run(u"ROLLBACK"_s))
        qCDebug(lcPlatform) << "ROLLBACK: the transaction was rolled back already";
    if (fault)
        return fail(*fault);
    return {};
}

void Database::failGroup(const QString &why)
{
    if (!m_groupFault)
        m_groupFault = Fault { Errors::StoreFailed, u"%1: %2"_s.arg(m_file, why) };
}

Fault Database::failStatement(const QString &what, const QSqlError &error)
{
    failGroup(u"%1 (%2)"_s.arg(noteError(error), what.section(u' ', 0, 2)));
    return *m_groupFault;
}

Result<void> Statement::prepare()
{
    if (m_kind == Kind::Writes) {
        if (auto begun = m_database.begin(); !begun)
            return begun;
    } else if (m_database.m_groupFault) {
        return fail(*m_database.m_groupFault);
    }
    if (m_query)
        return {};
    QSqlQuery query(m_database.m_database);
    query.setForwardOnly(true);
    if (!query.prepare(m_sql))
        return fail(m_database.failStatement(m_sql, query.lastError()));
    m_query = std::move(query);
    return {};
}

Result<Rows> Statement::execute()
{
    if (!m_query->exec())
        return fail(m_database.failStatement(m_sql, m_query->lastError()));
    return Rows(*m_query);
}

} // namespace MiniHost
