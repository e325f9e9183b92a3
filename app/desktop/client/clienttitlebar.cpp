// SPDX-License-Identifier: MIT
#include "app/desktop/client/clienttitlebar.h"

#include "app/desktop/client/phonemarks.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int pullDistance = 60;
constexpr int leastButtonWidth = 72; // of a text button in a narrow bar

// Returns the width of the text, at most `most`. A longer text is shortened, and complete in the tooltip.
int fitWords(QToolButton &button, int most)
{
    const QString words = button.property("words").toString();
    button.setText(words);
    const int wanted = button.sizeHint().width();
    if (wanted <= most)
        return wanted;
    constexpr int around = 12;
    button.setText(button.fontMetrics().elidedText(words, Qt::ElideRight, most - around, Qt::TextShowMnemonic));
    button.setToolTip(shownTip(button.accessibleName()));
    return most;
}

void setWords(QToolButton &button, const QString &words, const QString &name)
{
    button.setProperty("words", words);
    button.setText(words);
    button.setAccessibleName(name);
    button.setToolTip({});
}

// "#RRGGBB" or a colour name; `otherwise` for other texts, such as AARRGGBB as a decimal number.
QColor colourOf(const QString &text, const QColor &otherwise)
{
    const QColor given(text);
    return given.isValid() ? given : otherwise;
}

// The text of an item, with its badge or a dot appended.
QString wordsOf(const BarButton &item)
{
    QString words = item.text.isEmpty() ? item.id : item.text;
    words = shownLine(words, Limit::ShownNameCharacters).replace(u'&', u"&&"_s);
    if (!item.badge.isEmpty())
        words += u"  (%1)"_s.arg(shownLine(item.badge, Limit::ShownNameCharacters));
    else if (item.redDot)
        words += u"  ●"_s;
    return words;
}

} // namespace

ClientTitleBar::ClientTitleBar(const Theme &clientTheme, QWidget *parent)
    : QWidget(parent)
    , m_theme(clientTheme)
    , m_look(lookOf(clientPlatforms().first()))
    , m_back(new IconButton(clientTheme, u"back"_s, tr("Back in the app"), this))
    , m_left(makeTextButton(ClientChrome::Control::Left))
    , m_title(new ElidedLabel({}, Qt::ElideRight, this))
    , m_subTitle(new ElidedLabel({}, Qt::ElideRight, this))
    , m_titleButton(makeTextButton(ClientChrome::Control::Title))
    , m_icon(makeTextButton(ClientChrome::Control::Icon))
    , m_right(makeTextButton(ClientChrome::Control::Right))
    , m_pageMenu(makeTextButton(ClientChrome::Control::Menu))
    , m_dot(new QLabel(this))
    , m_items(new QMenu(this))
    , m_more(new IconButton(clientTheme, u"more"_s, tr("Page menu"), this))
{
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_dot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_dot->setObjectName(u"dot"_s);
    m_icon->setText(u"ⓘ"_s);
    m_icon->setAccessibleName(tr("The page's icon"));
    m_titleButton->setAccessibleName(tr("The page's title"));
    connect(m_back, &QToolButton::clicked, this, &ClientTitleBar::backRequested);
    connect(&m_theme, &Theme::changed, this, &ClientTitleBar::updateColours);
    setLook(m_look);
    updateFromChrome();
}

QToolButton *ClientTitleBar::makeTextButton(ClientChrome::Control control)
{
    auto *button = new QToolButton(this);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    using Control = ClientChrome::Control;
    connect(button, &QToolButton::clicked, this, [this, control] {
        if (control == Control::Left)
            Q_EMIT backRequested(); // the session lets the page handle it first
        else if (control == Control::Menu)
            fillPageMenu();
        else
            press(control);
    });
    return button;
}

void ClientTitleBar::watch(ClientChrome *chrome)
{
    if (m_chrome)
        m_chrome->disconnect(this);
    m_chrome = chrome;
    if (chrome)
        connect(chrome, &ClientChrome::changed, this, &ClientTitleBar::updateFromChrome);
    updateFromChrome();
}

void ClientTitleBar::hold(const std::optional<ClientChrome::State> &state)
{
    m_held = state;
    updateFromChrome();
}

const ClientChrome::State &ClientTitleBar::state() const
{
    static const ClientChrome::State untouched;
    if (m_held)
        return *m_held;
    return m_chrome ? m_chrome->state() : untouched;
}

QToolButton *ClientTitleBar::back() const
{
    return m_back;
}

QString ClientTitleBar::shownTitle() const
{
    return m_title->text();
}

QString ClientTitleBar::shownSubTitle() const
{
    return m_subTitle->text();
}

QColor ClientTitleBar::background() const
{
    return colourOf(state().barColour, m_theme.colours().sheet);
}

// The text colour: on a bar in the page's colour black or white, whichever is readable.
QColor ClientTitleBar::textColour() const
{
    const QColor usual = state().barColour.isEmpty() ? m_theme.colours().text
        : background().lightness() < 140             ? QColor(Qt::white)
                                                     : QColor(Qt::black);
    return colourOf(state().barText, usual);
}

void ClientTitleBar::updateColours()
{
    const Colours &c = m_theme.colours();
    QColor over = textColour();
    over.setAlphaF(0.12F);
    setStyleSheet(
        uR"(QToolButton { background: transparent; color: %1; border: 1px solid transparent; border-radius: 7px; font-size: 15px; padding: 0 4px; }
QToolButton:hover { background: %2; } QToolButton:focus { border: 1px solid %3; } QToolButton::menu-indicator { image: none; }
QLabel { color: %1; } QLabel#dot { background: %8; border-radius: 4px; }
QMenu { background: %4; color: %5; border: 1px solid %6; } QMenu::item:selected { background: %7; })"_s.arg(
            textColour().name(), over.name(QColor::HexArgb), c.accent.name(), c.card.name(), c.text.name(),
            c.line.name(), c.accentSoft.name(), c.bad.name()));
    for (IconButton *button : { m_back, m_more })
        button->setColour(state().barColour.isEmpty() && state().barText.isEmpty() ? QColor() : textColour());
    update();
}

void ClientTitleBar::setLook(const ClientLook &look)
{
    m_look = look;
    const bool phone = look.frame == FrameKind::Phone;
    m_title->setFont(uiFont(phone ? 17 : 13, true));
    m_subTitle->setFont(uiFont(Measure::tinyText));
    updateFromChrome();
}

void ClientTitleBar::setTitle(const QString &title)
{
    m_documentTitle = shownLine(title, Limit::ShownNameCharacters);
    updateFromChrome();
}

void ClientTitleBar::setCanGoBack(bool can)
{
    m_canGoBack = can;
    updateFromChrome();
}

void ClientTitleBar::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void ClientTitleBar::setProgress(int percent)
{
    m_progress = percent;
    update();
}

void ClientTitleBar::updateFromChrome()
{
    const ClientChrome::State &now = state();
    const bool phone = m_look.frame == FrameKind::Phone;
    m_title->setText(now.title.isEmpty() ? m_documentTitle : now.title);
    m_subTitle->setText(now.subTitle);
    m_titleButton->setVisible(m_chrome && m_chrome->isWatched(ClientChrome::Control::Title));
    m_titleButton->setAccessibleDescription(m_title->text());

    const bool hasLeft = now.left.has_value() && now.left->shown;
    const QString leftWords = hasLeft ? wordsOf(*now.left) : QString();
    setWords(*m_left, leftWords, leftWords);
    m_left->setVisible(hasLeft && !now.left->text.isEmpty());
    m_back->setVisible(phone ? !now.left || now.left->shown : now.leftControlled);
    m_back->setEnabled(m_canGoBack || now.leftControlled);
    m_icon->setVisible(!now.icon.isEmpty());
    m_icon->setToolTip(shownTip(now.icon));
    const QString rightWords = now.right ? wordsOf(*now.right) : QString();
    setWords(*m_right, rightWords, rightWords);
    m_right->setVisible(now.right && now.right->shown && !now.right->text.isEmpty());

    const bool single = now.menu.size() == 1 && !now.menu.first().text.isEmpty();
    const bool isMarked = std::any_of(
        now.menu.begin(), now.menu.end(), [](const BarButton &item) { return item.redDot || !item.badge.isEmpty(); });
    setWords(*m_pageMenu, single ? wordsOf(now.menu.first()) : u"☰"_s,
        single ? shownLine(now.menu.first().text, Limit::ShownNameCharacters) : tr("The page's own menu"));
    m_pageMenu->setToolTip(shownTip(m_pageMenu->accessibleName()));
    m_pageMenu->setVisible(!now.menu.isEmpty());
    m_dot->setVisible(!single && isMarked);

    const bool isHidden = now.barHidden || now.fullScreen;
    const int high = (now.fullScreen ? 0 : m_look.status) + (isHidden ? 0 : m_look.bar);
    const bool isOther = high != height();
    setFixedHeight(high);
    updateColours();
    place();
    if (isOther)
        Q_EMIT heightChanged();
}

// A single item is pressed at once; several open a menu.
void ClientTitleBar::fillPageMenu()
{
    const QList<BarButton> items = state().menu;
    if (items.size() == 1) {
        press(ClientChrome::Control::Menu, { { u"id"_s, items.first().id } });
        return;
    }
    m_items->clear();
    for (const BarButton &item : items) {
        QAction *action = m_items->addAction(wordsOf(item));
        connect(action, &QAction::triggered, this, [this, id = item.id] {
            press(ClientChrome::Control::Menu, { { u"id"_s, id } });
        });
    }
    m_items->popup(m_pageMenu->mapToGlobal(QPoint(0, m_pageMenu->height() + 2)));
}

void ClientTitleBar::press(ClientChrome::Control control, const QJsonObject &detail)
{
    if (m_chrome)
        m_chrome->press(control, detail);
}

void ClientTitleBar::resizeEvent(QResizeEvent *)
{
    place();
}

void ClientTitleBar::place()
{
    const int top = state().fullScreen ? 0 : m_look.status;
    const int high = height() - top;
    const bool isShown = high > 0;
    m_title->setVisible(isShown);
    m_more->setVisible(isShown);
    m_subTitle->setVisible(isShown && !m_subTitle->text().isEmpty());
    if (!isShown) {
        for (QToolButton *button :
            { static_cast<QToolButton *>(m_back), m_left, m_titleButton, m_icon, m_right, m_pageMenu })
            button->hide();
        m_dot->hide();
        return;
    }
    const int y = top + (high - Measure::control) / 2;
    const int most = std::max(leastButtonWidth, width() / 4); // leaves half of the bar for the title
    int left = 6;
    for (QToolButton *button : { static_cast<QToolButton *>(m_back), m_left }) {
        if (button->isHidden())
            continue;
        const int wide = button == m_back ? Measure::control : fitWords(*button, most);
        button->setGeometry(left, y, wide, Measure::control);
        left += wide + 2;
    }
    left = std::max(left + 4, 16);
    int right = width() - Measure::control - 8;
    m_more->setGeometry(right, y, Measure::control, Measure::control);
    for (QToolButton *button : { m_right, m_pageMenu }) {
        if (button->isHidden())
            continue;
        const int wide = fitWords(*button, most);
        right -= wide + 4;
        button->setGeometry(right, y, wide, Measure::control);
    }
    m_dot->setGeometry(m_pageMenu->geometry().right() - 9, y + 2, 8, 8);
    const int iconWide = m_icon->isHidden() ? 0 : Measure::control;
    // Centred in the bar, not between the buttons, when the title fits there.
    if (m_look.isTitleCentred) {
        const int side = std::max(left, width() - right + 4);
        const int wanted = m_title->fontMetrics().horizontalAdvance(m_title->text()) + iconWide + 8;
        if (width() - 2 * side >= wanted) {
            left = side;
            right = width() - side;
        }
    }
    const QRect words(left, top, std::max(0, right - left - iconWide - 4), high);
    const auto across = m_look.isTitleCentred ? Qt::AlignHCenter : Qt::AlignLeft;
    const bool two = !m_subTitle->isHidden();
    const int first = m_title->fontMetrics().lineSpacing() - 3; // reduces the font's large line spacing
    const int second = m_subTitle->fontMetrics().lineSpacing();
    const int above = std::max(0, (high - first - second) / 2);
    m_title->setAlignment(across | Qt::AlignVCenter);
    m_subTitle->setAlignment(across | Qt::AlignVCenter);
    m_title->setGeometry(two ? QRect(words.left(), top + above, words.width(), first) : words);
    m_subTitle->setGeometry(words.left(), top + above + first, words.width(), second);
    m_titleButton->setGeometry(words.adjusted(0, 4, 0, -4));
    const int shown = std::min(m_title->fontMetrics().horizontalAdvance(m_title->text()), words.width());
    const int end = m_look.isTitleCentred ? words.center().x() + shown / 2 : words.left() + shown;
    m_icon->setGeometry(end + 4, y, Measure::control, Measure::control);
}

void ClientTitleBar::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos().y();
}

void ClientTitleBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressedAt >= 0 && event->pos().y() - m_pressedAt > pullDistance) {
        m_pressedAt = -1;
        Q_EMIT pulled();
    }
}

void ClientTitleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!state().barTranslucent)
        painter.fillRect(rect(), background());
    if (!state().fullScreen)
        paintStatusBar(painter, QRectF(0, 0, width(), m_look.status), m_look, textColour());
    if (state().barColour.isEmpty() && !state().barTranslucent)
        painter.fillRect(0, height() - 1, width(), 1, m_theme.colours().line);
    if (m_progress < 100 && !state().progressHidden)
        painter.fillRect(
            0, height() - 2, width() * m_progress / 100, 2, colourOf(state().progress, m_theme.colours().accent));
}

} // namespace MiniHost
