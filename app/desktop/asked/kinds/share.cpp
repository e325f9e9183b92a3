// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picklist.h"
#include "app/desktop/asked/picturelabel.h"
#include "app/desktop/widgets/elidedlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

// What is to be shared, and a choice of targets. Nothing is sent; the page gets the chosen target.
class SharePanel final : public UiPanel
{
public:
    explicit SharePanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, UiPanel::tr("Share"))
    {
        body()->setContentsMargins(Measure::gapM, Measure::gapM, Measure::gapM, Measure::gap);
        const bool hasCard = !(text("title"_L1) + text("content"_L1) + text("url"_L1) + text("image"_L1)).isEmpty();
        if (hasCard)
            body()->addWidget(makeCard());
        auto *targets = new PickList(colours(), PickList::Mode::Tap, UiPanel::tr("Share to"));
        const QString none;
        targets->setRows({
            { .key = u"chat"_s, .title = UiPanel::tr("A DingTalk chat"), .note = none, .mark = u"D"_s },
            { .key = u"wechat"_s, .title = UiPanel::tr("WeChat"), .note = none, .mark = u"W"_s },
            { .key = u"ding"_s, .title = UiPanel::tr("DING"), .note = none, .mark = u"!"_s },
            { .key = u"copy"_s, .title = UiPanel::tr("Copy the link"), .note = none, .mark = u"L"_s },
            { .key = u"browser"_s, .title = UiPanel::tr("Open in the browser"), .note = none, .mark = u"↗"_s },
        });
        body()->addWidget(targets, 1);
        setFirstStop(targets);
        QObject::connect(targets, &PickList::tapped, this, [this](const QString &target) {
            give({ { u"target"_s, target } });
        });
        addCancel();
    }

private:
    QWidget *makeCard() const
    {
        auto *card = new QFrame;
        card->setProperty("card", true);
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(12, 10, 12, 10);
        row->setSpacing(Measure::gapM);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        const QString title = text("title"_L1);
        words->addWidget(makeSheetLabel<ElidedLabel>(title.isEmpty() ? text("url"_L1) : title, 15, true));
        for (const QString &line : { text("content"_L1), text("url"_L1) }) {
            if (!line.isEmpty())
                words->addWidget(makeSheetLabel<ElidedLabel>(line, Measure::smallText, false, "dim"));
        }
        row->addLayout(words, 1);
        if (const QString image = text("image"_L1); !image.isEmpty())
            row->addWidget(new PictureLabel(resources(), image, { 48, 48 }, colours()));
        return card;
    }
};

} // namespace

ClientUi share()
{
    return { UiKind::Share, [](const UiRequest &request) -> UiPanel * { return new SharePanel(request); } };
}

} // namespace MiniHost::ClientUis
