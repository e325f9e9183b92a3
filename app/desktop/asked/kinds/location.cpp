// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include <QComboBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

struct City {
    QString name;
    double latitude;
    double longitude;
    QString address;
};

QList<City> cities()
{
    return {
        { UiPanel::tr("Hangzhou"), 30.2741, 120.1551, UiPanel::tr("Hangzhou, Zhejiang") },
        { UiPanel::tr("Beijing"), 39.9042, 116.4074, UiPanel::tr("Beijing") },
        { UiPanel::tr("Shanghai"), 31.2304, 121.4737, UiPanel::tr("Shanghai") },
        { UiPanel::tr("Shenzhen"), 22.5431, 114.0579, UiPanel::tr("Shenzhen, Guangdong") },
        { UiPanel::tr("Singapore"), 1.3521, 103.8198, UiPanel::tr("Singapore") },
        { UiPanel::tr("London"), 51.5072, -0.1276, UiPanel::tr("London, United Kingdom") },
    };
}

// A placeholder for a map: a grid and a pin, since map data would need the internet.
class Plan final : public QWidget
{
public:
    explicit Plan(const Colours &colours)
        : m_colours(colours)
    {
        setFixedHeight(130);
    }

    void setPlace(double latitude, double longitude)
    {
        m_offset = { -longitude * 400, latitude * 400 };
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(rect(), 10, 10);
        painter.fillPath(shape, m_colours.okSoft);
        painter.setClipPath(shape);
        painter.setPen(QPen(m_colours.line, 2));
        constexpr int step = 44;
        for (int x = static_cast<int>(m_offset.x()) % step - step; x < width() + step; x += step)
            painter.drawLine(x, 0, x + 18, height());
        for (int y = static_cast<int>(m_offset.y()) % step - step; y < height() + step; y += step)
            painter.drawLine(0, y, width(), y + 12);
        const QPointF tip(width() / 2.0, height() / 2.0 + 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colours.bad);
        QPainterPath pin;
        pin.moveTo(tip);
        pin.cubicTo(tip + QPointF(-20, -22), tip + QPointF(-12, -40), tip + QPointF(0, -40));
        pin.cubicTo(tip + QPointF(12, -40), tip + QPointF(20, -22), tip);
        painter.drawPath(pin);
        painter.setBrush(m_colours.surface);
        painter.drawEllipse(tip + QPointF(0, -26), 5, 5);
    }

private:
    const Colours &m_colours;
    QPointF m_offset;
};

class LocationPanel final : public UiPanel
{
public:
    explicit LocationPanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, titleOf(request.prompt.content))
        , m_plan(new Plan(colours()))
        , m_latitude(addNumber(-90, 90, UiPanel::tr("Latitude")))
        , m_longitude(addNumber(-180, 180, UiPanel::tr("Longitude")))
        , m_address(new QLineEdit)
    {
        const bool isPick = flag("pick"_L1);
        body()->addWidget(m_plan);
        auto *form = new QFormLayout;
        form->setSpacing(Measure::gap);
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        if (isPick)
            form->addRow(makeSheetLabel(UiPanel::tr("City"), 14), makeCities());
        form->addRow(makeSheetLabel(m_latitude->accessibleName(), 14), m_latitude);
        form->addRow(makeSheetLabel(m_longitude->accessibleName(), 14), m_longitude);
        m_address->setAccessibleName(UiPanel::tr("Address"));
        if (isPick)
            form->addRow(makeSheetLabel(UiPanel::tr("Address"), 14), m_address);
        body()->addLayout(form);
        for (QLineEdit *field : { m_latitude, m_longitude })
            field->setReadOnly(!isPick);
        if (isPick)
            addEnds(UiPanel::tr("Choose"));
        else
            addClosing(UiPanel::tr("Close"));
        for (QLineEdit *field : { m_latitude, m_longitude })
            QObject::connect(field, &QLineEdit::textChanged, this, [this] { showPlace(); });
        const double latitude = content()["latitude"_L1].toDouble();
        const double longitude = content()["longitude"_L1].toDouble();
        const City first = cities().first();
        const bool isGiven = latitude != 0 || longitude != 0;
        if (!isGiven)
            m_address->setText(first.address);
        setPlace(isGiven ? latitude : first.latitude, isGiven ? longitude : first.longitude);
        if (isPick)
            setFirstStop(m_cities);
    }

private:
    static QString titleOf(const QJsonObject &content)
    {
        const QString title = content["title"_L1].toString();
        return title.isEmpty() ? UiPanel::tr("Location") : title;
    }

    QLineEdit *addNumber(double least, double most, const QString &name)
    {
        auto *field = new QLineEdit;
        auto *numbers = new QDoubleValidator(least, most, 6, field);
        numbers->setNotation(QDoubleValidator::StandardNotation);
        numbers->setLocale(QLocale::c());
        field->setValidator(numbers);
        field->setAccessibleName(name);
        return field;
    }

    QComboBox *makeCities()
    {
        m_cities = new QComboBox;
        m_cities->setAccessibleName(UiPanel::tr("City"));
        m_cities->setPlaceholderText(UiPanel::tr("Somewhere else"));
        m_cities->setFocusPolicy(Qt::StrongFocus);
        const QList<City> all = cities();
        for (const City &city : all)
            m_cities->addItem(city.name);
        m_cities->setCurrentIndex(-1);
        QObject::connect(m_cities, &QComboBox::activated, this, [this, all](int at) {
            m_address->setText(all[at].address);
            setPlace(all[at].latitude, all[at].longitude);
        });
        return m_cities;
    }

    void setPlace(double latitude, double longitude)
    {
        m_latitude->setText(QString::number(latitude, 'f', 6));
        m_longitude->setText(QString::number(longitude, 'f', 6));
    }

    void showPlace()
    {
        m_plan->setPlace(m_latitude->text().toDouble(), m_longitude->text().toDouble());
        if (done())
            done()->setEnabled(m_latitude->hasAcceptableInput() && m_longitude->hasAcceptableInput());
    }

    QJsonObject value() const override
    {
        return { { u"latitude"_s, m_latitude->text().toDouble() }, { u"longitude"_s, m_longitude->text().toDouble() },
            { u"address"_s, m_address->text() } };
    }

    Plan *m_plan;
    QLineEdit *m_latitude;
    QLineEdit *m_longitude;
    QLineEdit *m_address;
    QComboBox *m_cities = nullptr;
};

} // namespace

ClientUi location()
{
    return { UiKind::Location, [](const UiRequest &request) -> UiPanel * { return new LocationPanel(request); } };
}

} // namespace MiniHost::ClientUis
