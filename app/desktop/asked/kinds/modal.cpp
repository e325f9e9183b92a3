// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picturelabel.h"

#include <QHBoxLayout>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

// Pictures, a title and a text, or a list of cells (device.notification.modal and extendModal).
class ModalPanel final : public UiPanel
{
public:
    explicit ModalPanel(const UiRequest &request)
        : UiPanel(request, Form::Card, request.prompt.content["title"_L1].toString())
    {
        const QStringList images = texts("images"_L1);
        for (qsizetype i = 0; i < images.size(); ++i) {
            auto *picture = new PictureLabel(resources(), images[i], { 0, 140 }, colours());
            picture->setAccessibleName(UiPanel::tr("Picture %1 of %2").arg(i + 1).arg(images.size()));
            body()->insertWidget(static_cast<int>(i), picture);
        }
        addMessage(text("message"_L1));
        const QJsonArray cells = content()["cells"_L1].toArray();
        for (const auto &cell : cells)
            body()->addLayout(makeCell(cell.toObject()));
        addChoices(texts("buttons"_L1));
    }
    bool isDismissedBeside() const override { return false; }

private:
    QLayout *makeCell(const QJsonObject &cell) const
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(Measure::gapM);
        if (const QString image = cell["image"_L1].toString(); !image.isEmpty())
            row->addWidget(new PictureLabel(resources(), image, { 44, 44 }, colours()), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(makeWrappedLabel(cell["title"_L1].toString(), 15, true));
        words->addWidget(makeWrappedLabel(cell["content"_L1].toString(), 13, false, "dim"));
        row->addLayout(words, 1);
        return row;
    }
};

} // namespace

ClientUi modal()
{
    return { UiKind::Modal, [](const UiRequest &request) -> UiPanel * { return new ModalPanel(request); } };
}

} // namespace MiniHost::ClientUis
