// SPDX-License-Identifier: MIT
#include "app/desktop/window/devicepopover.h"

#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QList<double> zooms { 0.5, 0.75, 1, 1.25, 1.5, 2 };
const QList<double> fontScales { 0.85, 1, 1.15, 1.3, 1.5, 2 };

void addFactors(QComboBox &box, const QList<double> &factors)
{
    for (const double factor : factors)
        box.addItem(u"%1 %"_s.arg(qRound(factor * 100)), factor);
}

// Selects `value`; a value that is not offered, such as one of the command line, is added as a choice.
void choose(QComboBox &box, const QVariant &value, const QString &text)
{
    int index = box.findData(value);
    if (index < 0) {
        box.addItem(text, value);
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

QString placeText(const Environment &environment)
{
    if (environment.placeRefused)
        return u"off"_s;
    return environment.place ? u"%1,%2"_s.arg(environment.place->latitude).arg(environment.place->longitude)
                             : QString();
}

// A choice of default, on and off.
void addSwitch(QComboBox &box, const QString &usual, const QString &on, const QString &off)
{
    box.addItem(usual, QVariant());
    box.addItem(on, true);
    box.addItem(off, false);
}

std::optional<bool> switchOf(const QComboBox &box)
{
    const QVariant value = box.currentData();
    return value.isValid() ? std::optional(value.toBool()) : std::nullopt;
}

void setSwitch(QComboBox &box, const std::optional<bool> &value)
{
    box.setCurrentIndex(!value ? 0 : *value ? 1 : 2);
}

} // namespace

DevicePopover::DevicePopover(Simulator &simulator, QWidget *parent)
    : Popover(tr("Device and environment"), {}, parent)
    , m_simulator(simulator)
    , m_device(new QComboBox)
    , m_landscape(new QCheckBox(tr("Landscape")))
    , m_zoom(new QComboBox)
    , m_pixelRatio(new QDoubleSpinBox)
    , m_touch(new QComboBox)
    , m_dark(new QComboBox)
    , m_network(new QComboBox)
    , m_place(new QLineEdit)
    , m_fontScale(new QComboBox)
    , m_locale(new QLineEdit)
    , m_timezone(new QLineEdit)
{
    auto *reset = new QPushButton(tr("Reset"));
    head()->addWidget(reset);
    connect(reset, &QPushButton::clicked, this, [this] { m_simulator.setEnvironment({}); });
    auto *place = new QWidget;
    auto *form = new QFormLayout(place);
    form->setContentsMargins(Measure::gapM + 2, Measure::gap, Measure::gapM, Measure::gapM);
    form->setSpacing(Measure::gap);
    build(*form);
    addRow(place);
    finishRows();
    connect(&simulator.client(), &ClientSession::deviceChanged, this, &DevicePopover::showEnvironment);
    showEnvironment();
}

void DevicePopover::build(QFormLayout &form)
{
    m_device->addItem(tr("As the client"), QString());
    m_device->addItem(tr("None: the size of the frame"), QString(DevicePreset::noneId));
    const auto devices = loadDevices();
    if (!devices)
        setTrouble(devices.error().toString(language()));
    for (const DevicePreset &device : devices.value_or(QList<DevicePreset>())) {
        m_device->addItem(
            u"%1 · %2 × %3"_s.arg(device.name.in(language())).arg(device.screen.width()).arg(device.screen.height()),
            device.id);
    }
    addFactors(*m_zoom, zooms);
    addFactors(*m_fontScale, fontScales);
    m_pixelRatio->setRange(0, 5);
    m_pixelRatio->setSingleStep(0.5);
    m_pixelRatio->setSpecialValueText(tr("As the device"));
    addSwitch(*m_touch, tr("As the device"), tr("Touch"), tr("Mouse"));
    addSwitch(*m_dark, tr("Engine default"), tr("Dark"), tr("Light"));
    const QStringList networks { tr("Wi-Fi"), tr("4G"), tr("3G"), tr("2G"), tr("Offline") };
    for (qsizetype i = 0; i < networks.size(); ++i)
        m_network->addItem(networks[i], networkNames().at(i));
    m_place->setPlaceholderText(tr("latitude,longitude, or off"));
    m_locale->setPlaceholderText(u"zh-CN"_s);
    m_timezone->setPlaceholderText(u"Asia/Shanghai"_s);
    const std::pair<QString, QWidget *> rows[] {
        { tr("&Device"), m_device },
        { QString(), m_landscape },
        { tr("&Zoom"), m_zoom },
        { tr("&Pixel ratio"), m_pixelRatio },
        { tr("&Input"), m_touch },
        { tr("&Colours"), m_dark },
        { tr("&Network"), m_network },
        { tr("&Location"), m_place },
        { tr("&Font size"), m_fontScale },
        { tr("L&anguage"), m_locale },
        { tr("&Time zone"), m_timezone },
    };
    for (const auto &[name, widget] : rows) {
        form.addRow(name, widget);
        widget->setAccessibleName(QString(name).remove(u'&'));
        widget->setFixedHeight(Measure::control);
    }
    m_landscape->setAccessibleName(m_landscape->text());
    for (QComboBox *box : { m_device, m_zoom, m_touch, m_dark, m_network, m_fontScale })
        connect(box, &QComboBox::currentIndexChanged, this, &DevicePopover::apply);
    connect(m_landscape, &QCheckBox::toggled, this, &DevicePopover::apply);
    connect(m_pixelRatio, &QDoubleSpinBox::valueChanged, this, &DevicePopover::apply);
    for (QLineEdit *line : { m_place, m_locale, m_timezone })
        connect(line, &QLineEdit::editingFinished, this, &DevicePopover::apply);
}

void DevicePopover::showEnvironment()
{
    m_isShowing = true;
    const Environment &now = m_simulator.environment();
    m_device->setCurrentIndex(now.device ? std::max(0, m_device->findData(now.device->id)) : 0);
    m_landscape->setChecked(now.landscape);
    m_landscape->setEnabled(!m_simulator.client().device().screen().isEmpty());
    choose(*m_zoom, now.zoom, u"%1 %"_s.arg(now.zoom * 100));
    m_pixelRatio->setValue(now.pixelRatio.value_or(0));
    setSwitch(*m_touch, now.touch);
    setSwitch(*m_dark, now.dark);
    m_network->setCurrentIndex(m_network->findData(toString(now.network)));
    m_place->setText(placeText(now));
    choose(*m_fontScale, now.fontScale, u"%1 %"_s.arg(now.fontScale * 100));
    m_locale->setText(now.locale);
    m_timezone->setText(now.timezone);
    m_isShowing = false;
}

Environment DevicePopover::chosen(QString &problem) const
{
    Environment wanted;
    if (const QString id = m_device->currentData().toString(); !id.isEmpty()) {
        if (const auto device = findDevice(id))
            wanted.device = *device;
        else
            problem = device.error().toString(language());
    }
    wanted.landscape = m_landscape->isChecked();
    wanted.zoom = m_zoom->currentData().toDouble();
    if (m_pixelRatio->value() >= 0.5)
        wanted.pixelRatio = m_pixelRatio->value();
    wanted.touch = switchOf(*m_touch);
    wanted.dark = switchOf(*m_dark);
    wanted.network = fromWord<NetworkType>(m_network->currentData().toString()).value_or(NetworkType::Wifi);
    wanted.fontScale = m_fontScale->currentData().toDouble();
    wanted.locale = m_locale->text().trimmed();
    wanted.timezone = m_timezone->text().trimmed();
    if (!wanted.timezone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(wanted.timezone.toUtf8()))
        problem = tr("%1 is not a time zone; an example is Asia/Shanghai").arg(wanted.timezone);
    const QString place = m_place->text().trimmed();
    wanted.placeRefused = place == "off"_L1;
    if (!place.isEmpty() && !wanted.placeRefused) {
        wanted.place = placeFromString(place);
        if (!wanted.place)
            problem = tr("%1 is not a location; an example is 30.27,120.15").arg(place);
    }
    return wanted;
}

void DevicePopover::apply()
{
    if (m_isShowing)
        return;
    QString problem;
    const Environment wanted = chosen(problem);
    setTrouble(problem);
    if (problem.isEmpty() && toJson(wanted) != toJson(m_simulator.environment()))
        m_simulator.setEnvironment(wanted);
}

void DevicePopover::showOn(ChipButton &chip, const Environment &environment)
{
    QStringList words;
    words += environment.device ? environment.device->name.in(language()) : tr("Device");
    if (environment.zoom != 1)
        words += u"%1 %"_s.arg(qRound(environment.zoom * 100));
    if (environment.network == NetworkType::None)
        words += tr("offline");
    else if (environment.network != NetworkType::Wifi)
        words += toString(environment.network);
    chip.showText(words.join(u" · "_s), tr("Device and environment: %1").arg(words.join(u", "_s)));
}

} // namespace MiniHost
