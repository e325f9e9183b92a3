// SPDX-License-Identifier: MIT
#include "bridge/jsapi/calllog.h"

#include "bridge/core/jsonbudget.h"
#include "bridge/core/masking.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

CallLog::Row *CallLog::rowOf(const QString &api)
{
    const auto found = m_rowIndex.constFind(api);
    if (found != m_rowIndex.cend())
        return &m_rows[*found];
    if (m_rows.size() >= capacity)
        return nullptr;
    m_rowIndex.insert(api, m_rows.size());
    Row row;
    row.calls.api = api;
    m_rows.append(row);
    return &m_rows.last();
}

void CallLog::called(const Invocation &call)
{
    if (Row *row = rowOf(call.api.left(200))) {
        ++row->calls.count;
        ++row->calls.open;
        row->calls.lastCall = call.call;
        row->calls.lastParams = bounded(call.params, Limit::EntryBytes).value;
        emitChangedLater();
    }
}

void CallLog::answered(const Invocation &call, AnsweredBy by, const Answer &answer)
{
    if (Row *row = rowOf(call.api.left(200))) {
        --row->calls.open;
        row->calls.by = by;
        row->calls.success = answer.success;
        row->answer = answer.masked;
        if (answer.masked && isLarger(answer.body, Limit::LazyEntryBytes))
            row->answer = [kept = bounded(answer.masked(), Limit::EntryBytes).value] { return kept; };
        emitChangedLater();
    }
}

void CallLog::dropped(const QString &api)
{
    if (Row *row = rowOf(api.left(200))) {
        --row->calls.open;
        emitChangedLater();
    }
}

ApiCalls CallLog::toCalls(const Row &row) const
{
    ApiCalls calls = row.calls;
    if (row.answer)
        calls.answer = m_secrets ? masked(row.answer(), *m_secrets) : row.answer();
    return calls;
}

QList<ApiCalls> CallLog::calls() const
{
    QList<ApiCalls> all;
    for (const Row &row : m_rows)
        all += toCalls(row);
    return all;
}

std::optional<ApiCalls> CallLog::callsOf(const QString &api) const
{
    const auto found = m_rowIndex.constFind(api);
    return found == m_rowIndex.cend() ? std::nullopt : std::optional(toCalls(m_rows.at(*found)));
}

void CallLog::clear()
{
    m_rows.clear();
    m_rowIndex.clear();
    emitChangedLater();
}

void CallLog::emitChangedLater()
{
    if (std::exchange(m_isChangedQueued, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isChangedQueued = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace MiniHost
