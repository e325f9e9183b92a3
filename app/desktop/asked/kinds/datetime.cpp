// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/wheelcolumn.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

constexpr int yearsAround = 60;

// The format of a mode's value when the page gives none.
QString usualFormat(const QString &mode)
{
    if (mode == "time"_L1)
        return u"HH:mm"_s;
    return mode == "datetime"_L1 || mode == "interval"_L1 ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd"_s;
}

// Wheels for the parts of the mode's value. An interval has two values; two buttons choose which one the wheels show.
class DateTimePanel final : public UiPanel
{
public:
    explicit DateTimePanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, titleOf(request.prompt.content))
        , m_mode(text("mode"_L1))
        , m_format(text("format"_L1).isEmpty() ? usualFormat(m_mode) : text("format"_L1))
    {
        m_moments[0] = parse(text("value"_L1), resources().now ? resources().now() : QDateTime());
        m_moments[1] = parse(text("until"_L1), m_moments[0]);
        m_isAfternoon[0] = isAfternoon(text("value"_L1));
        if (m_mode == "interval"_L1)
            body()->addLayout(makeEnds());
        auto *wheels = new QHBoxLayout;
        wheels->setSpacing(2);
        if (m_mode != "time"_L1) {
            const int year = m_moments[0].date().year();
            m_year = addWheel(wheels, UiPanel::tr("Year"), year - yearsAround, year + yearsAround, 3,
                UiPanel::tr("%1", "a year on a wheel"));
            m_month = addWheel(wheels, UiPanel::tr("Month"), 1, 12, 2, UiPanel::tr("%1", "a month on a wheel"));
            m_day = addWheel(wheels, UiPanel::tr("Day"), 1, 31, 2, UiPanel::tr("%1", "a day on a wheel"));
        }
        if (m_mode == "time"_L1 || m_mode == "datetime"_L1 || m_mode == "interval"_L1) {
            m_hour = addWheel(wheels, UiPanel::tr("Hour"), 0, 23, 2, UiPanel::tr("%1", "an hour on a wheel"));
            m_minute = addWheel(wheels, UiPanel::tr("Minute"), 0, 59, 2, UiPanel::tr("%1", "a minute on a wheel"));
        }
        if (m_mode == "halfDay"_L1) {
            m_half = new WheelColumn(colours(), UiPanel::tr("Half of the day"), 0, 1,
                [](int half) { return half ? UiPanel::tr("Afternoon") : UiPanel::tr("Morning"); });
            add(wheels, m_half, 3);
        }
        body()->addLayout(wheels);
        showMoment();
        setFirstStop(m_year ? m_year : m_hour);
        addEnds(UiPanel::tr("Done"));
    }

private:
    static QString titleOf(const QJsonObject &content)
    {
        if (const QString title = content["title"_L1].toString(); !title.isEmpty())
            return title;
        const QString mode = content["mode"_L1].toString();
        return mode == "time"_L1    ? UiPanel::tr("Choose a time")
            : mode == "interval"_L1 ? UiPanel::tr("Choose a period")
                                    : UiPanel::tr("Choose a date");
    }

    static bool isAfternoon(const QString &value) { return value.endsWith("PM"_L1, Qt::CaseInsensitive); }

    // Tries the page's format, then usual formats, then milliseconds since 1970.
    QDateTime parse(const QString &value, const QDateTime &otherwise) const
    {
        QString plain = value.trimmed();
        if (m_mode == "halfDay"_L1)
            plain = plain.section(u' ', 0, 0);
        for (const QString &format : { m_format, usualFormat(m_mode), u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s,
                 u"yyyy-MM-dd"_s, u"HH:mm"_s }) {
            const QDateTime found = QDateTime::fromString(plain, format);
            if (found.isValid())
                return format.contains(u'y') ? found : QDateTime(otherwise.date(), found.time());
        }
        bool isNumber = false;
        const qint64 ms = plain.toLongLong(&isNumber);
        if (isNumber)
            return QDateTime::fromMSecsSinceEpoch(ms);
        return otherwise.isValid() ? otherwise : QDateTime(QDate(2026, 1, 1), QTime(9, 0));
    }

    QLayout *makeEnds()
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(Measure::gap);
        auto *group = new QButtonGroup(this);
        for (const int end : { 0, 1 }) {
            auto *button = new QPushButton;
            button->setProperty("end", true);
            button->setCheckable(true);
            button->setChecked(end == 0);
            group->addButton(button, end);
            row->addWidget(button, 1);
            m_ends[end] = button;
        }
        QObject::connect(group, &QButtonGroup::idClicked, this, [this](int end) {
            m_end = end;
            showMoment();
        });
        return row;
    }

    void add(QHBoxLayout *row, WheelColumn *wheel, int share)
    {
        row->addWidget(wheel, share);
        QObject::connect(wheel, &QAbstractSlider::valueChanged, this, [this] { readWheels(); });
    }

    WheelColumn *addWheel(QHBoxLayout *row, const QString &name, int first, int last, int share, const QString &words)
    {
        auto *wheel = new WheelColumn(
            colours(), name, first, last, [words](int value) { return words.arg(value, 2, 10, QChar(u'0')); });
        add(row, wheel, share);
        return wheel;
    }

    void showMoment()
    {
        const QDateTime moment = m_moments[m_end];
        m_isShowing = true;
        if (m_year) {
            m_year->setValue(moment.date().year());
            m_month->setValue(moment.date().month());
            m_day->setMaximum(moment.date().daysInMonth());
            m_day->setValue(moment.date().day());
        }
        if (m_hour) {
            m_hour->setValue(moment.time().hour());
            m_minute->setValue(moment.time().minute());
        }
        if (m_half)
            m_half->setValue(m_isAfternoon[m_end] ? 1 : 0);
        m_isShowing = false;
        updateEnds();
    }

    void readWheels()
    {
        if (m_isShowing)
            return;
        QDateTime &moment = m_moments[m_end];
        if (m_year) {
            const QDate month(m_year->value(), m_month->value(), 1);
            m_isShowing = true;
            m_day->setMaximum(month.daysInMonth());
            m_isShowing = false;
            moment.setDate(QDate(month.year(), month.month(), m_day->value()));
        }
        if (m_hour)
            moment.setTime(QTime(m_hour->value(), m_minute->value()));
        if (m_half)
            m_isAfternoon[m_end] = m_half->value() == 1;
        updateEnds();
    }

    // Updates the two buttons of an interval. An interval that ends before it begins cannot be confirmed.
    void updateEnds()
    {
        if (!m_ends[0])
            return;
        m_ends[0]->setText(UiPanel::tr("From %1").arg(m_moments[0].toString(m_format)));
        m_ends[1]->setText(UiPanel::tr("Until %1").arg(m_moments[1].toString(m_format)));
        if (done())
            done()->setEnabled(m_moments[0] <= m_moments[1]);
    }

    QString written(int end) const
    {
        QString words = m_moments[end].toString(m_format);
        if (m_half)
            words += m_isAfternoon[end] ? u" PM"_s : u" AM"_s;
        return words;
    }

    QJsonObject value() const override
    {
        const QString until = m_mode == "interval"_L1 ? written(1) : QString();
        return { { u"value"_s, written(0) }, { u"until"_s, until } };
    }

    const QString m_mode;
    const QString m_format;
    QDateTime m_moments[2];
    bool m_isAfternoon[2] { false, false };
    QPushButton *m_ends[2] { nullptr, nullptr };
    int m_end = 0;
    bool m_isShowing = false;
    WheelColumn *m_year = nullptr;
    WheelColumn *m_month = nullptr;
    WheelColumn *m_day = nullptr;
    WheelColumn *m_hour = nullptr;
    WheelColumn *m_minute = nullptr;
    WheelColumn *m_half = nullptr;
};

} // namespace

ClientUi datetime()
{
    return { UiKind::DateTime, [](const UiRequest &request) -> UiPanel * { return new DateTimePanel(request); } };
}

} // namespace MiniHost::ClientUis
