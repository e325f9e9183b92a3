// SPDX-License-Identifier: MIT
#include "bridge/http/httpsession.h"
#include "bridge/http/responsehead.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The state of an HttpReply. Its destructor answers with 500 when the handler did not answer.
struct PendingReply {
    std::weak_ptr<AsioLoop> loop;
    std::weak_ptr<HttpSession> session;
    quint64 serial;
    std::atomic_flag answered = ATOMIC_FLAG_INIT;

    ~PendingReply()
    {
        if (!answered.test_and_set())
            deliver(plainRefusal(500, u"the request was not answered"_s));
    }
    void answer(HttpResponse &&response)
    {
        if (!answered.test_and_set())
            deliver(std::move(response));
    }
    void deliver(HttpResponse &&response)
    {
        const auto alive = loop.lock();
        if (!alive)
            return;
        if (!alive->isCurrent()) {
            alive->post([target = session, number = serial, moved = std::move(response)]() mutable {
                if (const auto found = target.lock())
                    found->answer(number, std::move(moved));
            });
        } else if (const auto found = session.lock()) {
            found->answer(serial, std::move(response));
        }
    }
};

} // namespace

HttpReply makeHttpReply(std::weak_ptr<AsioLoop> loop, std::weak_ptr<HttpSession> session, quint64 serial)
{
    auto pending = std::make_shared<PendingReply>();
    pending->loop = std::move(loop);
    pending->session = std::move(session);
    pending->serial = serial;
    return [pending](HttpResponse response) { pending->answer(std::move(response)); };
}

} // namespace MiniHost
