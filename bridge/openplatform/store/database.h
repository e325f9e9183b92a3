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

// One SQLite file (or ":memory:") and its group transaction: it begins with the first write and ends with commit().
// Rules are checked before anything is written, so what can go wrong after that is the store itself: a statement that
// fails breaks its whole group, and commit() says so to everybody in it.
class Database
{
public:
    // Opens (and makes) the file, brings its schema up to date. StoreFull, StoreReadOnly, StoreLocked, and DatabaseUnusable for the rest,
    // with the file and the cause.
    static Result<std::unique_ptr<Database>> open(const QString &file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // Writes the group down. StoreFailed: nothing of it happened. Fine when nothing was written.
    Result<void> commit();
    // Gives the group up: what a scope that was left half-way does.
    void breakGroup(const QString &why);

    Result<void> run(const QString &sql); // a single statement outside of any group
    const QString &file() const { return m_file; }
    // What a failure while it is opened is to be called: by what SQLite said last.
    ErrorCode whyUnusable() const { return m_why; }

    // SQLite itself refuses every write from now on, as it would on a read-only disk; or takes them again.
    Result<void> setWritable(bool writable);
    bool isWritable() const { return m_isWritable; }

private:
    friend class Statement;

    explicit Database(QString file);
    Result<void> prepare();
    Result<void> migrate();
    Result<void> begin();
    Fault broken(const QString &what, const QSqlError &error);
    QString note(const QSqlError &error); // its text

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_begin;
    std::optional<QSqlQuery> m_commit;
    bool m_isWriting = false;
    bool m_isWritable = true;
    std::optional<Fault> m_broken;
    ErrorCode m_why;
};

// The rows of a statement that ran. While one exists its statement cannot run again.
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
            m_query->finish(); // a statement with rows left would hold up the commit
    }

    bool next() { return m_query->next(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

private:
    friend class TakeOnce;
    int changed() const { return m_query->numRowsAffected(); } // for TakeOnce: nobody else decides by it

    QSqlQuery *m_query;
};

// A prepared statement, kept for the life of its database.
class Statement
{
public:
    enum class Kind { Reads, Writes }; // what writes begins the group

    Statement(Database &database, Kind kind, QString sql)
        : m_database(database)
        , m_kind(kind)
        , m_sql(std::move(sql))
    {
    }

    template<typename... Values>
    Result<Rows> operator()(const Values &...values)
    {
        if (auto ready = makeReady(); !ready)
            return fail(ready.error());
        [[maybe_unused]] int position = 0;
        (m_query->bindValue(position++, bound(values)), ...);
        return execute();
    }

private:
    // A text that was never set would be bound as NULL, which is equal to nothing.
    static QVariant bound(const QString &text)
    {
        return text.isNull() ? QVariant(QLatin1StringView("")) : QVariant(text);
    }
    static QVariant bound(qint64 number) { return QVariant(number); }
    static const QVariant &bound(const QVariant &value) { return value; } // as it is: null stays NULL

    Result<void> makeReady();
    Result<Rows> execute();

    Database &m_database;
    const Kind m_kind;
    const QString m_sql;
    std::optional<QSqlQuery> m_query;
};

// The statement that takes what is good once (a code, a refresh token, a request): an UPDATE or DELETE of its row for as long as it is
// good. The number of rows it changed decides, in the statement itself; what was read before is a hint, and somebody may have been
// faster since. Fails with `gone` when it was no longer good, so that whoever looks at the result has looked at that.
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
