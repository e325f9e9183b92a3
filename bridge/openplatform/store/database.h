// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/weakness.h"

#include <memory>
#include <optional>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace MiniHost {

class Statement;

// One SQLite file (or ":memory:") with a group transaction: the jobs of a group share it, it begins with the first write and ends with
// commit(). Services check their rules before they write, so a statement fails only when the store fails. Then the whole group fails:
// commit() rolls back and returns the fault, for all jobs of the group.
class Database
{
public:
    // Opens or creates the file, and migrates its schema. Fails with StoreFull, StoreReadOnly, StoreLocked, FolderNotWritable, or else
    // DatabaseUnusable, with the file and the cause.
    static Result<std::unique_ptr<Database>> open(const QString &file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // Commits the group; does nothing when it has no writes. Fails with StoreFailed: the whole group is rolled back.
    Result<void> commit();
    // Makes commit() fail with StoreFailed and `why`.
    void failGroup(const QString &why);
    Result<void> run(const QString &sql); // one statement, outside of a group
    const QString &file() const { return m_file; }
    // The error row for SQLite's last error: StoreFull, StoreReadOnly, StoreLocked or DatabaseUnusable. For failures of open().
    ErrorCode lastErrorKind() const { return m_lastErrorKind; }
    // false: SQLite refuses every write (PRAGMA query_only), as on a read-only disk.
    Result<void> setWritable(bool writable);
    bool isWritable() const { return m_isWritable; }

private:
    friend class Statement;

    explicit Database(QString file);
    Result<void> prepare();
    Result<void> migrate();
    Result<void> begin();
    Fault failStatement(const QString &what, const QSqlError &error);
    QString noteError(const QSqlError &error); // sets lastErrorKind() and returns the error's text

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_begin;
    std::optional<QSqlQuery> m_commit;
    bool m_isWriting = false;
    bool m_isWritable = true;
    std::optional<Fault> m_groupFault;
    ErrorCode m_lastErrorKind;
};

// The result rows of a statement. The statement cannot be executed again while this object exists.
class Rows
{
public:
    explicit Rows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows &operator=(Rows &&) = delete;
    ~Rows()
    {
        if (m_query && m_query->isSelect())
            m_query->finish(); // an unfinished SELECT would make COMMIT fail
    }

    bool next() { return m_query->next(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

private:
    friend class TakeOnce;
    // For TakeOnce only.
    int changed() const { return m_query->numRowsAffected(); }

    QSqlQuery *m_query;
};

// For a statement whose rows nobody reads.
inline Result<void> withoutRows(const Result<Rows> &rows)
{
    if (!rows)
        return fail(rows.error());
    return {};
}

// A prepared statement: prepared at the first call, kept until it is destroyed.
class Statement
{
public:
    enum class Kind { Reads, Writes }; // Writes begins the group transaction

    Statement(Database &database, Kind kind, QString sql)
        : m_database(database)
        , m_kind(kind)
        , m_sql(std::move(sql))
    {
    }

    template<typename... Values>
    Result<Rows> operator()(const Values &...values)
    {
        if (auto ready = prepare(); !ready)
            return fail(ready.error());
        [[maybe_unused]] int position = 0;
        (m_query->bindValue(position++, bound(values)), ...);
        return execute();
    }

private:
    // Qt would bind a null QString as NULL, which compares equal to nothing.
    static QVariant bound(const QString &text)
    {
        return text.isNull() ? QVariant(QLatin1StringView("")) : QVariant(text);
    }
    static QVariant bound(qint64 number) { return QVariant(number); }
    static const QVariant &bound(const QVariant &value) { return value; } // null stays NULL

    Result<void> prepare();
    Result<Rows> execute();

    Database &m_database;
    const Kind m_kind;
    const QString m_sql;
    std::optional<QSqlQuery> m_query;
};

// A statement for values that are valid once (a code, a refresh token, a request): an UPDATE or DELETE whose WHERE matches the row only
// while the value is valid. Decided by the number of changed rows, not by an earlier SELECT, which another job may have outdated. Fails
// with `gone` when no row was changed.
class TakeOnce
{
public:
    TakeOnce(Database &database, QString sql, ErrorCode gone, QString why = {})
        : m_statement(database, Statement::Kind::Writes, std::move(sql))
        , m_gone(gone)
        , m_why(std::move(why))
    {
    }

    template<typename... Values>
    Result<void> operator()(const Values &...values)
    {
        const auto rows = m_statement(values...);
        if (!rows)
            return fail(rows.error());
        if (rows->changed() != 1 && !isWeakened(Weakness::SpendWithoutCount))
            return fail(m_gone, m_why);
        return {};
    }

private:
    Statement m_statement;
    const ErrorCode m_gone;
    const QString m_why;
};

} // namespace MiniHost
