// SPDX-License-Identifier: MIT
#include "bridge/jsapi/refusal.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/errors/weblogin.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString wireCode(const Fault &fault)
{
    switch (static_cast<int>(fault.code)) {
#define JSAPI(name, errorCode)                                                                                         \
    case static_cast<int>(Errors::name):                                                                               \
        return u"" errorCode##_s;
#include "bridge/core/errors/all.inc"
    default:
        return fault.row().kind == ErrorKind::Parameter ? u"2"_s : u"3"_s;
    }
}

} // namespace

Answer answerOf(const Fault &fault)
{
    return Answer::error(wireCode(fault), fault);
}

Answer refuse(const Invocation &call, const Fault &fault, Services &services)
{
    services.journal.record(call.call, withFault<Events::Refused>(fault));
    return answerOf(fault);
}

} // namespace MiniHost
