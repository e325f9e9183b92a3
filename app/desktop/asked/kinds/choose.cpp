// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picklist.h"
#include "app/desktop/asked/searchfield.h"

#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

constexpr int rowsWithoutSearch = 8;

class ChoosePanel final : public UiPanel
{
public:
    explicit ChoosePanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, titleOf(request.prompt.content))
        , m_list(new PickList(colours(), flag("multiple"_L1) ? PickList::Mode::Multiple : PickList::Mode::Single,
              titleOf(request.prompt.content)))
    {
        body()->setContentsMargins(Measure::gap, Measure::gap, Measure::gap, Measure::gap);
        const QStringList selected = texts("selected"_L1);
        const QJsonArray options = content()["options"_L1].toArray();
        QList<PickRow> rows;
        for (const auto &option : options) {
            // The key is the shown text, also for biz.util.chosen.
            const QString key = option["key"_L1].toString();
            rows += PickRow { .key = key, .title = key, .note = {}, .isChecked = selected.contains(key) };
        }
        m_list->setRows(rows);
        if (rows.size() > rowsWithoutSearch)
            body()->addWidget(new SearchField(*m_list, UiPanel::tr("Search")));
        if (rows.isEmpty()) {
            QLabel *nothing = makeWrappedLabel(UiPanel::tr("The page gave nothing to choose from."), 14, false, "dim");
            nothing->setAlignment(Qt::AlignCenter);
            nothing->setMinimumHeight(60);
            body()->addWidget(nothing);
        }
        m_list->setVisible(!rows.isEmpty());
        body()->addWidget(m_list, 1);
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i].isChecked) {
                m_list->setCurrentRow(i);
                break;
            }
        }
        addEnds(UiPanel::tr("Done"));
        setFirstStop(rows.isEmpty() ? cancel() : static_cast<QWidget *>(m_list));
        QObject::connect(m_list, &PickList::changed, this, [this] { updateDone(); });
        updateDone();
    }

private:
    static QString titleOf(const QJsonObject &content)
    {
        const QString title = content["title"_L1].toString();
        return title.isEmpty() ? UiPanel::tr("Please choose") : title;
    }
    void updateDone() { done()->setEnabled(flag("multiple"_L1) || !m_list->checked().isEmpty()); }
    QJsonObject value() const override { return { { u"keys"_s, QJsonArray::fromStringList(m_list->checked()) } }; }

    PickList *m_list;
};

} // namespace

ClientUi choose()
{
    return { UiKind::Choose, [](const UiRequest &request) -> UiPanel * { return new ChoosePanel(request); } };
}

} // namespace MiniHost::ClientUis
