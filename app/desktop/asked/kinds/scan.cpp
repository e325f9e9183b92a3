// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picklist.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

// The frame of a camera picture: four corners and a line. No camera is used; the value is typed below.
class Viewfinder final : public QWidget
{
public:
    Viewfinder(const Colours &colours, bool isWide)
        : m_colours(colours)
        , m_isWide(isWide)
    {
        setFixedHeight(190);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colours.bezel);
        painter.drawRoundedRect(rect(), 10, 10);
        QRectF frame(0, 0, m_isWide ? 220 : 140, m_isWide ? 100 : 140);
        frame.moveCenter(QRectF(rect()).center());
        painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap));
        for (const qreal x : { frame.left(), frame.right() }) {
            for (const qreal y : { frame.top(), frame.bottom() }) {
                const QPointF corner(x, y);
                painter.drawLine(corner, corner + QPointF(x < frame.center().x() ? 22 : -22, 0));
                painter.drawLine(corner, corner + QPointF(0, y < frame.center().y() ? 22 : -22));
            }
        }
        painter.setPen(QPen(QColor(120, 200, 255), 1.5));
        painter.drawLine(QPointF(frame.left() + 8, frame.center().y()), QPointF(frame.right() - 8, frame.center().y()));
    }

private:
    const Colours &m_colours;
    const bool m_isWide;
};

class ScanPanel final : public UiPanel
{
public:
    explicit ScanPanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, UiPanel::tr("Scan"))
        , m_value(new QLineEdit)
    {
        const QStringList types = texts("types"_L1);
        const bool isBar = types == QStringList { u"bar"_s };
        body()->addWidget(new Viewfinder(colours(), isBar));
        QLabel *hint = makeSheetLabel(isBar ? UiPanel::tr("Type or paste the content of the bar code.")
                                            : UiPanel::tr("Type or paste the content of the code."),
            Measure::smallText, false, "dim");
        hint->setWordWrap(true);
        body()->addWidget(hint);
        m_value->setPlaceholderText(isBar ? u"6901234567892"_s : u"https://example.com/…"_s);
        m_value->setAccessibleName(UiPanel::tr("Content of the code"));
        body()->addWidget(m_value);
        setFirstStop(m_value);
        if (!resources().scanned.isEmpty())
            addRecent();
        addEnds(UiPanel::tr("Use code"));
        done()->setEnabled(false);
        QObject::connect(m_value, &QLineEdit::textChanged, this,
            [this](const QString &words) { done()->setEnabled(!words.isEmpty()); });
    }

private:
    void addRecent()
    {
        body()->addWidget(makeSheetLabel(UiPanel::tr("Scanned before"), Measure::smallText, true, "dim"));
        auto *recent = new PickList(colours(), PickList::Mode::Tap, UiPanel::tr("Scanned before"));
        QList<PickRow> rows;
        for (const QString &value : resources().scanned)
            rows += PickRow { .key = value, .title = value, .note = {} };
        recent->setRows(rows);
        body()->addWidget(recent, 1);
        QObject::connect(recent, &PickList::tapped, this, [this](const QString &scanned) {
            resources().remember(scanned);
            give({ { u"text"_s, scanned } });
        });
    }

    QJsonObject value() const override
    {
        resources().remember(m_value->text());
        return { { u"text"_s, m_value->text() } };
    }

    QLineEdit *m_value;
};

} // namespace

ClientUi scan()
{
    return { UiKind::Scan, [](const UiRequest &request) -> UiPanel * { return new ScanPanel(request); } };
}

} // namespace MiniHost::ClientUis
