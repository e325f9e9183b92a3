// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"
#include "app/desktop/widgets/appicon.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

constexpr int iconSize = 44;

// 授权详情, as in the published pictures: the app, what it was granted, and the button 解除授权 to revoke it.
class RevocationPanel final : public UiPanel
{
public:
    explicit RevocationPanel(const UiRequest &request)
        : UiPanel(request, Form::Page, UiPanel::tr("Authorization details"))
    {
        const QStringList points = texts("points"_L1);
        body()->addLayout(makeApp(!points.isEmpty()));
        body()->addWidget(makeWrappedLabel(
            points.isEmpty() ? UiPanel::tr("You have granted nothing to this app.") : UiPanel::tr("Granted:"), 15,
            true));
        for (const QString &point : points)
            body()->addWidget(makeWrappedLabel(u"· "_s + point, 14, false, "dim"));
        body()->addStretch();
        if (points.isEmpty())
            addCancel();
        else
            addEnds(UiPanel::tr("Revoke authorization"));
    }

private:
    QLayout *makeApp(bool isGranted) const
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(Measure::gapM);
        auto *icon = new AppIcon(text("app"_L1), text("icon"_L1), iconSize);
        row->addWidget(icon, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(makeWrappedLabel(text("app"_L1), 17, true));
        words->addWidget(makeWrappedLabel(text("organisation"_L1), 13, false, "dim"));
        row->addLayout(words, 1);
        if (isGranted)
            row->addWidget(makeWrappedLabel(UiPanel::tr("Granted"), 13, false, "good"), 0, Qt::AlignTop);
        return row;
    }
};

} // namespace

ClientUi revocation()
{
    return { UiKind::Revocation, [](const UiRequest &request) -> UiPanel * { return new RevocationPanel(request); } };
}

} // namespace MiniHost::ClientUis
