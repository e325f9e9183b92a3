// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class AlertPanel final : public UiPanel
{
public:
    explicit AlertPanel(const UiRequest &request)
        : UiPanel(request, Form::Card, request.prompt.content["title"_L1].toString())
    {
        addMessage(text("message"_L1));
        const QString button = text("button"_L1);
        addChoices({ button.isEmpty() ? UiPanel::tr("OK") : button }, [](int) { return QJsonObject(); });
    }
    // As in the DingTalk clients: only the button closes an alert.
    bool isDismissedBeside() const override { return false; }
};

} // namespace

ClientUi alert()
{
    return { UiKind::Alert, [](const UiRequest &request) -> UiPanel * { return new AlertPanel(request); } };
}

} // namespace MiniHost::ClientUis
