// SPDX-License-Identifier: MIT
#include "bridge/jsapi/refusal.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString wireCode(const Fault &fault)
{
    switch (fault.code) {
    case ErrorCode::ApiUnknown:
    case ErrorCode::ApiNotHere:
    case ErrorCode::ApiTooNew:
        return u"1"_s;
    case ErrorCode::ArgumentsUnreadable:
    case ErrorCode::ArgumentsTooLarge:
    case ErrorCode::ParameterWrong:
    case ErrorCode::CorpIdWrong:
        return u"2"_s;
    case ErrorCode::OriginRefused:
    case ErrorCode::NotConfigured:
        return u"7"_s;
    case ErrorCode::CancelledByUser:
    case ErrorCode::WindowGone: // a modal that was closed by its × (inferred)
        return u"-1"_s;
    case ErrorCode::SignatureWrong:
        return QString::number(fault.row().number); // documented as 52013
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
    services.journal.record(EventKind::Refused, call.call, toDetail(fault));
    return answerOf(fault);
}

} // namespace MiniHost
