// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/widgets/plainwords.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class Swatch final : public QAbstractButton
{
public:
    Swatch(const QColor &colour, const QColor &ring)
        : m_colour(colour)
        , m_ring(ring)
    {
        setFixedSize(36, 36);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(colour.name());
        setToolTip(shownTip(colour.name()));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_ring, hasFocus() ? 2 : 1));
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 7, 7);
    }

private:
    const QColor m_colour;
    const QColor m_ring;
};

// A choice of offered colours, and a field for any other.
class ColourPanel final : public UiPanel
{
public:
    explicit ColourPanel(const UiRequest &request)
        : UiPanel(request, Form::Card, titleOf(request.prompt.content))
        , m_line(new QLineEdit(text("value"_L1)))
    {
        static const QStringList offered { u"#000000"_s, u"#5f6368"_s, u"#ffffff"_s, u"#d93025"_s, u"#f29900"_s,
            u"#fbbc04"_s, u"#188038"_s, u"#12b5cb"_s, u"#1a73e8"_s, u"#174ea6"_s, u"#9334e6"_s, u"#e52592"_s };
        constexpr int columns = 6;
        auto *grid = new QGridLayout;
        for (int i = 0; i < offered.size(); ++i) {
            auto *swatch = new Swatch(QColor(offered[i]), colours().control);
            QObject::connect(swatch, &QAbstractButton::clicked, this, [this, i] { m_line->setText(offered[i]); });
            grid->addWidget(swatch, i / columns, i % columns, Qt::AlignCenter);
        }
        body()->addLayout(grid);
        m_line->setValidator(new QRegularExpressionValidator(QRegularExpression(u"#[0-9a-fA-F]{6}"_s), m_line));
        m_line->setAccessibleName(UiPanel::tr("Colour"));
        body()->addWidget(m_line);
        setFirstStop(m_line);
        addEnds(UiPanel::tr("OK"));
        QObject::connect(
            m_line, &QLineEdit::textChanged, this, [this] { done()->setEnabled(m_line->hasAcceptableInput()); });
    }
    QJsonObject value() const override { return { { u"value"_s, m_line->text().toLower() } }; }

private:
    static QString titleOf(const QJsonObject &content)
    {
        const QString title = content["title"_L1].toString();
        return title.isEmpty() ? UiPanel::tr("Choose a colour") : title;
    }

    QLineEdit *m_line;
};

} // namespace

ClientUi colour()
{
    return { UiKind::Colour, [](const UiRequest &request) -> UiPanel * { return new ColourPanel(request); } };
}

} // namespace MiniHost::ClientUis
