// SPDX-License-Identifier: MIT
#include "app/desktop/uipanel.h"

#include "app/desktop/wisharea.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::clientui {
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
        body()->setContentsMargins(0, 0, 0, isPc() ? 6 : 0);
        body()->setSpacing(0);
        if (!isPc() && !title.isEmpty()) {
            QLabel *words = makeSheetLabel(title, 13, false, "dim");
            words->setWordWrap(true);
            words->setAlignment(look().isCentred ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
            words->setContentsMargins(20, 14, 20, 12);
            body()->addWidget(words);
        }
        const QStringList options = texts("options"_L1);
        for (int i = 0; i < options.size(); ++i)
            addAction(options[i], [this, i] { give({ { u"index"_s, i } }); });
        const QString cancel = text("cancel"_L1);
        if (!cancel.isEmpty()) {
            body()->addSpacing(isPc() ? 0 : 8);
            addAction(cancel, [this] { dismiss(); })->setProperty("tone", u"dim"_s);
        }
    }

private:
    QPushButton *addAction(const QString &words, const std::function<void()> &then)
    {
        auto *button = new QPushButton(QString(words).replace(u'&', u"&&"_s));
        button->setProperty("action", look().isCentred ? u"centred"_s : u"left"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        QObject::connect(button, &QPushButton::clicked, this, then);
        body()->addWidget(button);
        if (!defaultButton())
            setDefaultButton(button);
        return button;
    }
};

} // namespace

ClientUi actionsheet()
{
    return { UiKind::ActionSheet, [](const UiRequest &request) -> UiPanel * { return new ActionSheetPanel(request); } };
}

} // namespace MiniHost::clientui
