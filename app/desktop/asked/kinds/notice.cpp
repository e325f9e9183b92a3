// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class NoticePanel final : public UiPanel
{
public:
    explicit NoticePanel(const UiRequest &request)
        : UiPanel(request, Form::Card, request.prompt.content["title"_L1].toString())
    {
        const QStringList lines = texts("lines"_L1);
        addMessage(lines.join(u'\n'));
        QLabel *hint = makeSheetLabel(UiPanel::tr("DingTalk would show this now; MiniHost only shows this note."),
            Measure::smallText, false, "dim");
        hint->setWordWrap(true);
        hint->setAlignment(look().isCentred ? Qt::AlignHCenter : Qt::AlignLeft);
        body()->addWidget(hint);
        addChoices({ UiPanel::tr("OK") }, [](int) { return QJsonObject(); });
    }
};

} // namespace

ClientUi notice()
{
    return { UiKind::Notice, [](const UiRequest &request) -> UiPanel * { return new NoticePanel(request); } };
}

} // namespace MiniHost::ClientUis
