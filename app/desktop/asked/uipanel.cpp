// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/contentarea.h"
#include "app/desktop/widgets/elidedbutton.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/icons.h"
#include "bridge/jsapi/clientlook.h"

#include <numeric>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Centred in the whole head, not in the room between the buttons at its sides, when the text fits there.
class MiddleLabel final : public ElidedLabel
{
public:
    using ElidedLabel::ElidedLabel;

protected:
    QRect place() const override
    {
        const int left = x();
        const int right = parentWidget()->width() - x() - width();
        const QRect middle = rect().adjusted(std::max(0, right - left), 0, -std::max(0, left - right), 0);
        return fontMetrics().horizontalAdvance(text()) <= middle.width() ? middle : rect();
    }
};

} // namespace

UiPanel::UiPanel(const UiRequest &request, Form form, const QString &title)
    : m_client(request.prompt.client)
    , m_clientLook(lookOf(m_client))
    , m_form(form)
    , m_content(request.prompt.content)
    , m_theme(request.theme)
    , m_resources(request.resources)
{
    setObjectName(u"uiPanel"_s);
    setProperty("compact", isPc());
    setAccessibleName(title);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_body = new QVBoxLayout;
    m_body->setSpacing(Measure::gap);
    m_body->setContentsMargins(Measure::gapL, Measure::gapM, Measure::gapL, Measure::gapM);
    if (isPc() && form != Form::Whole)
        m_column->addWidget(makeTitleStrip(title));
    else if (form == Form::Sheet || form == Form::Page)
        m_column->addWidget(makeHead(title));

    if (form != Form::Card && form != Form::Bare) {
        m_column->addLayout(m_body, 1);
        if (form != Form::Whole)
            m_column->setContentsMargins(0, 0, 0, keptBelow());
    } else {
        auto *inside = new QWidget;
        inside->setLayout(m_body);
        m_body->setContentsMargins(20, isPc() ? 18 : 22, 20, isPc() ? 14 : 20);
        m_area = new ContentArea(inside);
        m_area->setAccessibleName(title);
        m_column->addWidget(m_area, 1);
        if (form == Form::Bare)
            m_column->setContentsMargins(0, 0, 0, keptBelow());
        if (!isPc() && form == Form::Card && !title.isEmpty()) {
            QLabel *words = makeWrappedLabel(shownText(title, Limit::ChromeTextCharacters), 17, true);
            words->setAlignment(look().isCentred ? Qt::AlignHCenter : Qt::AlignLeft);
            m_body->addWidget(words);
        }
    }
}

QStringList UiPanel::texts(QLatin1StringView member) const
{
    QStringList result;
    const QJsonArray all = m_content[member].toArray();
    for (const auto &one : all)
        result += one.toString();
    return result;
}

QStringList UiPanel::choicesOr(const QStringList &usual) const
{
    const QStringList own = texts("buttons"_L1);
    return own.isEmpty() ? usual : own;
}

QWidget *UiPanel::makeTitleStrip(const QString &title)
{
    auto *strip = new QWidget;
    strip->setObjectName(u"consentTitle"_s);
    strip->setAttribute(Qt::WA_StyledBackground);
    strip->setFixedHeight(40);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(Measure::gapL, 0, 9, 0);
    row->addWidget(makeSheetLabel<ElidedLabel>(title.isEmpty() ? tr("DingTalk") : title, 14, true), 1);
    auto *close = new QToolButton;
    close->setObjectName(u"consentClose"_s);
    close->setFixedSize(26, 26);
    close->setIcon(makeIcon(u"close"_s, colours().dim));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    InputGuard::exempt(close);
    connect(close, &QToolButton::clicked, this, &UiPanel::dismiss);
    row->addWidget(close);
    return strip;
}

QWidget *UiPanel::makeHead(const QString &title)
{
    auto *head = new QWidget;
    head->setObjectName(u"consentTitle"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(50);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(Measure::gap, 0, Measure::gap, 0);
    ElidedLabel *words =
        look().isCentred ? makeSheetLabel<MiddleLabel>(title, 16, true) : makeSheetLabel<ElidedLabel>(title, 16, true);
    words->setObjectName(u"uiTitle"_s);
    words->setAlignment(look().isCentred ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    words->setContentsMargins(look().isCentred ? 0 : Measure::gapM, 0, 0, 0);
    m_head->addWidget(words, 1);
    return head;
}

QLabel *UiPanel::addMessage(const QString &message)
{
    setAccessibleDescription(message);
    if (message.isEmpty())
        return nullptr;
    QLabel *words = makeWrappedLabel(message, isPc() ? 14 : 15);
    words->setTextInteractionFlags(isPc() ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
    words->setFocusPolicy(Qt::NoFocus);
    words->setAlignment((look().isCentred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignTop);
    m_body->addWidget(words);
    return words;
}

QPushButton *UiPanel::makeButton(const QString &words, bool preferred) const
{
    auto *button = new ElidedButton(words);
    button->setFocusPolicy(Qt::StrongFocus);
    if (look().buttons == UiLook::Buttons::Framed) {
        button->setProperty("primary", preferred);
    } else {
        button->setProperty("flat", true);
        button->setProperty("preferred", preferred);
    }
    return button;
}

void UiPanel::addChoices(const QStringList &words)
{
    addChoices(words, [](int index) { return QJsonObject { { u"index"_s, index } }; });
}

void UiPanel::addChoices(const QStringList &words, const std::function<QJsonObject(int)> &valueOf)
{
    QList<QPushButton *> buttons;
    for (int i = 0; i < words.size(); ++i) {
        QPushButton *button = makeButton(words[i], i == words.size() - 1);
        connect(button, &QPushButton::clicked, this, [this, valueOf, i] { give(valueOf(i)); });
        buttons += button;
    }
    m_default = buttons.isEmpty() ? nullptr : buttons.last();
    if (flag("repeats"_L1)) {
        m_stop = new QCheckBox(tr("No more questions from this page"));
        m_stop->setContentsMargins(0, 0, 0, 0);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(20, 0, 20, Measure::gap);
        row->addWidget(m_stop);
        m_column->addLayout(row);
    }
    addRowOfButtons(buttons);
}

// Side by side when the texts fit, otherwise one below the other.
void UiPanel::addRowOfButtons(const QList<QPushButton *> &buttons)
{
    using Buttons = UiLook::Buttons;
    const QFontMetrics metrics(uiFont(isPc() ? 13 : 16, true));
    const int wide = m_form == Form::Card ? look().cardWidth : 360;
    const int longest = std::accumulate(buttons.begin(), buttons.end(), 0,
        [&](int most, const QPushButton *button) { return std::max(most, metrics.horizontalAdvance(button->text())); });
    const auto count = static_cast<int>(buttons.size());
    const bool isStacked =
        count > 1 && (longest + (isPc() ? 48 : 28) > wide / count || (count > 2 && look().buttons == Buttons::Lined));
    auto *row = new QBoxLayout(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(0);
    switch (look().buttons) {
    case Buttons::Framed:
        row->setContentsMargins(20, 4, 20, 18);
        row->setSpacing(10);
        break;
    case Buttons::Plain:
        row->setContentsMargins(12, 0, 12, 10);
        break;
    case Buttons::Divided:
        row->setContentsMargins(16, 0, 16, 14);
        break;
    case Buttons::Lined:
        row->setContentsMargins(0, 0, 0, 0);
        break;
    }
    const bool isAtRight = look().buttons == Buttons::Framed || look().buttons == Buttons::Plain;
    if (isAtRight && !isStacked)
        row->addStretch();
    for (QPushButton *button : buttons) {
        const bool first = button == buttons.first();
        if (look().buttons == Buttons::Lined)
            button->setProperty("edge", isStacked || first ? u"top"_s : u"topLeft"_s);
        else if (look().buttons == Buttons::Divided && !isStacked && !first)
            button->setProperty("edge", u"left"_s);
        row->addWidget(button, isAtRight ? 0 : 1, isAtRight && isStacked ? Qt::AlignRight : Qt::Alignment());
    }
    m_column->addLayout(row);
}

void UiPanel::addEnds(const QString &words)
{
    m_cancel = makeButton(tr("Cancel"), false);
    m_done = makeButton(words, true);
    m_default = m_done;
    InputGuard::exempt(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &UiPanel::dismiss);
    connect(m_done, &QPushButton::clicked, this, [this] { give(value()); });
    if (m_head && look().hasEndsInHead) {
        m_head->insertWidget(0, m_cancel);
        m_head->addWidget(m_done);
    } else {
        addRowOfButtons({ m_cancel, m_done });
    }
}

void UiPanel::addCancel()
{
    m_cancel = makeButton(tr("Cancel"), false);
    InputGuard::exempt(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &UiPanel::dismiss);
    if (m_head && look().hasEndsInHead)
        m_head->insertWidget(0, m_cancel);
    else
        addRowOfButtons({ m_cancel });
}

void UiPanel::addClosing(const QString &words)
{
    QPushButton *close = makeButton(words, true);
    m_default = close;
    connect(close, &QPushButton::clicked, this, [this] { give(); });
    if (m_head && look().hasEndsInHead)
        m_head->addWidget(close);
    else
        addRowOfButtons({ close });
}

void UiPanel::say(const QString &note)
{
    if (!m_note) {
        m_note = makeSheetLabel(QString(), Measure::smallText, false, "warn");
        m_note->setWordWrap(true);
        m_note->setContentsMargins(Measure::gapL, 2, Measure::gapL, Measure::gap);
        m_column->insertWidget(m_column->count() - (m_head && look().hasEndsInHead ? 0 : 1), m_note);
    }
    m_note->setText(withBreaks(note));
    m_note->setAccessibleName(note);
    m_note->setVisible(!note.isEmpty());
    requestPlacement();
}

void UiPanel::noteOmitted()
{
    qint64 count = 0;
    const QJsonObject more = m_content["more"_L1].toObject();
    for (const auto &each : more)
        count += each.toInteger();
    if (count > 0)
        say(tr("… %1 more are not shown").arg(QLocale(QLocale::English).toString(count)));
}

void UiPanel::give(const QJsonObject &given)
{
    if (!isGuarded())
        Q_EMIT answered(withStop(UiAnswer::given(given)));
}

void UiPanel::dismiss()
{
    Q_EMIT answered(withStop({}));
}

UiAnswer UiPanel::withStop(UiAnswer answer) const
{
    if (m_stop && m_stop->isChecked())
        answer.value.insert("stop"_L1, true);
    return answer;
}

QWidget *UiPanel::firstStop() const
{
    return m_first ? m_first : m_default;
}

QAbstractButton *UiPanel::defaultButton() const
{
    return m_default;
}

void UiPanel::addBelow(QWidget *widget, int spacing)
{
    m_column->addSpacing(spacing);
    m_column->addWidget(widget);
}

int UiPanel::keptBelow() const
{
    return m_clientLook.gesture;
}

int UiPanel::heightAt(int width) const
{
    if (m_area)
        m_area->updateHeightHint(width);
    layout()->activate();
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
}

QRect UiPanel::placeIn(const QRect &screen) const
{
    const int width = screen.width();
    const int height = screen.height();
    if (m_form == Form::Whole)
        return screen;
    if (!isPc() && m_form != Form::Card) {
        const int most = height * 94 / 100;
        const int high = m_form == Form::Page ? most : std::min(heightAt(width), most);
        return { 0, height - high, width, high };
    }
    const int wide = std::min(m_form == Form::Page ? 520 : look().cardWidth, width - 24);
    const int wanted = m_form == Form::Page ? std::max(560, heightAt(wide)) : heightAt(wide);
    const int high = std::min(wanted, height * (isPc() ? 90 : 84) / 100);
    const int y = look().below > 0 ? height - high - look().below - keptBelow() : (height - high) / 2;
    return { (width - wide) / 2, y, wide, high };
}

void UiPanel::paintEvent(QPaintEvent *)
{
    const bool reachesBelow = !isPc() && m_form != Form::Card;
    paintShape(
        m_form == Form::Card ? colours().card : colours().sheet, reachesBelow ? 16 : look().cardRadius, reachesBelow);
    // The last button reaches the lower edge of the screen.
    if (m_form == Form::Bare)
        QPainter(this).fillRect(0, height() - keptBelow(), width(), keptBelow(), colours().card);
}

} // namespace MiniHost
