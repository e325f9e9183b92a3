// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class PromptPanel final : public UiPanel
{
public:
    explicit PromptPanel(const UiRequest &request)
        : UiPanel(request, Form::Card, request.prompt.content["title"_L1].toString())
    {
        addMessage(text("message"_L1));
        auto *line = new QLineEdit(text("text"_L1));
        line->setPlaceholderText(text("placeholder"_L1));
        line->setAccessibleName(text("message"_L1).isEmpty() ? UiPanel::tr("Answer") : text("message"_L1));
        line->selectAll();
        body()->addWidget(line);
        setFirstStop(line);
        addChoices(choicesOr({ UiPanel::tr("Cancel"), UiPanel::tr("OK") }), [line](int index) {
            return QJsonObject { { u"index"_s, index }, { u"text"_s, line->text() } };
        });
    }
    bool isDismissedBeside() const override { return false; }
};

} // namespace

ClientUi prompt()
{
    return { UiKind::Prompt, [](const UiRequest &request) -> UiPanel * { return new PromptPanel(request); } };
}

} // namespace MiniHost::ClientUis
