// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/widgets/elidedbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class ActionSheetPanel final : public UiPanel
{
public:
    explicit ActionSheetPanel(const UiRequest &request)
        : UiPanel(request, request.prompt.client == ClientPlatform::Pc ? Form::Card : Form::Bare,
            request.prompt.content["title"_L1].toString())
    {
        const QString title = text("title"_L1);
        setAccessibleName(title.isEmpty() ? UiPanel::tr("Choose an action") : title);
        body()->setContentsMargins(0, 0, 0, 0);
        body()->setSpacing(0);
        if (!isPc() && !title.isEmpty()) {
            QLabel *words = makeWrappedLabel(title, 13, false, "dim");
            words->setAlignment(look().isCentred ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
            words->setContentsMargins(20, 14, 20, 12);
            body()->addWidget(words);
        }
        const QStringList options = texts("options"_L1);
        for (int i = 0; i < options.size(); ++i)
            body()->addWidget(makeAction(options[i], [this, i] { give({ { u"index"_s, i } }); }));
        // Without any button a press beside the panel would be the only way to leave it.
        const QString cancel =
            text("cancel"_L1).isEmpty() && options.isEmpty() ? UiPanel::tr("Cancel") : text("cancel"_L1);
        if (!cancel.isEmpty()) {
            QPushButton *button = makeAction(cancel, [this] { dismiss(); });
            InputGuard::exempt(button);
            button->setProperty("tone", u"dim"_s);
            addBelow(button, isPc() ? 0 : 8);
        }
        m_last->setProperty("edge", u"none"_s);
        if (isPc())
            layout()->setContentsMargins(0, 0, 0, 6); // keeps clear of the round corners
    }

private:
    QPushButton *makeAction(const QString &words, const std::function<void()> &then)
    {
        auto *button = new ElidedButton(words);
        button->setProperty("action", look().isCentred ? u"centred"_s : u"left"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        QObject::connect(button, &QPushButton::clicked, this, then);
        if (!defaultButton())
            setDefaultButton(button);
        m_last = button;
        return button;
    }

    QPushButton *m_last = nullptr;
};

} // namespace

ClientUi actionsheet()
{
    return { UiKind::ActionSheet, [](const UiRequest &request) -> UiPanel * { return new ActionSheetPanel(request); } };
}

} // namespace MiniHost::ClientUis
