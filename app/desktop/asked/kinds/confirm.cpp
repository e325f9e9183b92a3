// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class ConfirmPanel final : public UiPanel
{
public:
    explicit ConfirmPanel(const UiRequest &request)
        : UiPanel(request, Form::Card, request.prompt.content["title"_L1].toString())
    {
        addMessage(text("message"_L1));
        addChoices(choicesOr({ UiPanel::tr("Cancel"), UiPanel::tr("OK") }));
    }
    bool isDismissedBeside() const override { return false; }
};

} // namespace

ClientUi confirm()
{
    return { UiKind::Confirm, [](const UiRequest &request) -> UiPanel * { return new ConfirmPanel(request); } };
}

} // namespace MiniHost::ClientUis
