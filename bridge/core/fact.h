// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/eventkind.h"

#include <concepts>
#include <functional>
#include <QJsonObject>

namespace MiniHost {

// A struct of bridge/core/events/<group>.h.
template<typename T>
concept Event = requires(const T &event)
{
    {
        T::Kind
        } -> std::convertible_to<EventKind>;
    {
        event.toDetail()
        } -> std::same_as<QJsonObject>;
};

// Makes an event.
template<typename T>
concept EventMaker = std::copy_constructible<T> && requires(T maker)
{
    {
        maker()
        } -> Event;
};

// An event for the journal, without its type. Its detail is given, or built by a function when the entry is read: under load most entries are
// never read, and building their JSON would cost more than the work that they are about. The function holds copies of at most
// Limit::LazyEntryBytes, and is called from any thread.
class Fact
{
public:
    template<Event E>
    Fact(CallId call, const E &event)
        : m_kind(E::Kind)
        , m_call(call)
        , m_detail(event.toDetail())
    {
    }

    template<EventMaker Maker>
    static Fact lazily(CallId call, Maker maker)
    {
        return Fact(std::invoke_result_t<Maker>::Kind, call, [maker]() mutable { return maker().toDetail(); });
    }

private:
    friend class Journal;
    using DetailMaker = std::function<QJsonObject()>;

    Fact(EventKind kind, CallId call, DetailMaker maker)
        : m_kind(kind)
        , m_call(call)
        , m_maker(std::move(maker))
    {
    }

    EventKind m_kind;
    CallId m_call;
    QJsonObject m_detail;
    DetailMaker m_maker; // builds the detail; empty: m_detail is the detail
};

} // namespace MiniHost
