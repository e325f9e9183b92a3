// SPDX-License-Identifier: MIT
// A fixed answer from the file.
#include "bridge/appserver/visit.h"

using namespace Qt::StringLiterals;

namespace MiniHost::RouteKinds {
namespace {

class AnswerAction final : public RouteAction
{
public:
    Task<Served<QJsonObject>> run(Visit *) const override { co_return QJsonObject(); }
};

} // namespace

RouteKind answer()
{
    return { u"answer"_s, {}, QJsonValue::Undefined, false, false, [](const JsonReader &) {
                return RouteKind::Read { std::make_shared<AnswerAction>(), {} };
            } };
}

} // namespace MiniHost::RouteKinds
