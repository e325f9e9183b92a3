// SPDX-License-Identifier: MIT
#include "app/desktop/pagetrouble.h"

#include "app/desktop/icons.h"
#include "app/desktop/language.h"
#include "app/desktop/theme.h"
#include "bridge/core/errorcode.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost {

PageTrouble::PageTrouble(const Theme &clientTheme, QWidget *parent)
    : QWidget(parent)
    , m_theme(clientTheme)
    , m_mark(new QLabel)
    , m_heading(new QLabel)
    , m_address(new QLabel)
    , m_reason(new QLabel)
    , m_wayOut(new QLabel)
    , m_retry(new QPushButton(tr("&Try again")))
{
    setAccessibleName(tr("The page failed"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 40);
    column->setSpacing(Measure::gap);
    column->addStretch(2);
    m_mark->setAlignment(Qt::AlignHCenter);
    m_heading->setFont(uiFont(17, true));
    m_address->setFont(monoFont());
    m_reason->setFont(monoFont());
    for (QLabel *label : { m_mark, m_heading, m_address, m_reason, m_wayOut }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        if (label != m_mark)
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addSpacing(Measure::gap);
    m_retry->setProperty("primary", true);
    m_retry->setMinimumWidth(120);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_retry, &QPushButton::clicked, this, &PageTrouble::retryRequested);
    connect(&m_theme, &Theme::changed, this, &PageTrouble::dress);
    dress();
    hide();
}

void PageTrouble::dress()
{
    const Colours &c = m_theme.colours();
    m_mark->setPixmap(makeIconPixmap(u"trouble"_s, c.bad, 40, devicePixelRatioF()));
    setStyleSheet(u"QLabel { color: %1; background: transparent; }"
                  "QPushButton { background: %2; color: %3; border: 1px solid %2; border-radius: 7px; padding: 0 16px; "
                  "min-height: 32px; font-weight: bold; } QPushButton:focus { border: 2px solid %1; }"_s.arg(
                      c.text.name(), c.accent.name(), c.onAccent.name()));
    for (QLabel *label : { m_address, m_wayOut })
        label->setStyleSheet(u"color: %1"_s.arg(c.dim.name()));
    m_reason->setStyleSheet(u"color: %1"_s.arg(c.bad.name()));
    update();
}

void PageTrouble::tellNotLoaded(const QString &address, const QString &reason)
{
    const ErrorRow &row = errorRow(ErrorCode::PageNotLoaded);
    tell(row.text.in(language()), address, reason, row.fix.in(language()));
}

void PageTrouble::tellClosed(const QString &app)
{
    tell(tr("The app has closed itself"), app,
        tr("It called close on its first page; a client would go back to its list."), tr("Open it again."));
}

void PageTrouble::tellCrashed(const QString &address, const QString &reason)
{
    tell(tr("The page's process has ended"), address, reason,
        tr("Its open calls were withdrawn. Nothing outside the page is lost: grants, codes and the journal are kept."));
}

void PageTrouble::tell(const QString &heading, const QString &address, const QString &reason, const QString &wayOut)
{
    m_heading->setText(heading);
    m_address->setText(address);
    m_address->setVisible(!address.isEmpty());
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_wayOut->setText(wayOut);
    setAccessibleDescription(u"%1 %2 %3"_s.arg(heading, reason, wayOut));
    show();
}

QString PageTrouble::heading() const
{
    return isHidden() ? QString() : m_heading->text();
}

void PageTrouble::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colours().surface);
}

} // namespace MiniHost
