// SPDX-License-Identifier: MIT
#include "app/desktop/client/pagetrouble.h"

#include "app/desktop/widgets/language.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

PageTrouble::PageTrouble(const Theme &clientTheme, QWidget *parent)
    : StageNotice(clientTheme, u"trouble"_s, Tone::Bad, tr("&Try again"), parent)
    , m_address(addCode(Tone::Dim))
    , m_reason(addCode(Tone::Bad))
    , m_wayOut(addWords(Tone::Dim))
    , m_wait(addButton(tr("&Wait")))
{
    setAccessibleName(tr("The page failed"));
    connect(button(), &QPushButton::clicked, this,
        [this] { m_isHanging ? Q_EMIT endRequested() : Q_EMIT retryRequested(); });
    connect(m_wait, &QPushButton::clicked, this, &PageTrouble::waitRequested);
}

void PageTrouble::showNotLoaded(const QString &address, const QString &reason)
{
    const ErrorRow &row = errorRow(Errors::PageNotLoaded);
    showProblem(row.text.in(language()), address, reason, row.fix.in(language()));
}

void PageTrouble::showClosed(const QString &app)
{
    showProblem(tr("The app has closed itself"), app,
        tr("The app called close on its first page; a DingTalk client would return to its list of apps."),
        tr("Open the app again."));
}

void PageTrouble::showCrashed(const QString &address, const QString &reason)
{
    showProblem(tr("The page's process has ended"), address, reason,
        tr("Its open calls were withdrawn. Nothing outside the page is lost: grants, codes and the journal are kept."));
}

void PageTrouble::showHanging(const QString &address)
{
    const ErrorRow &row = errorRow(Errors::PageHangs);
    showProblem(row.text.in(language()), address, row.cause.in(language()),
        tr("Wait for it, or end it. Everything else goes on: the inspector, the other clients, Reload."));
    m_isHanging = true;
    button()->setText(tr("&End the page"));
    m_wait->show();
    // The page with the focus handles no keys while it hangs.
    if (parentWidget()->isAncestorOf(QApplication::focusWidget()))
        m_wait->setFocus(Qt::OtherFocusReason);
}

void PageTrouble::showProblem(
    const QString &heading, const QString &address, const QString &reason, const QString &wayOut)
{
    m_isHanging = false;
    m_wait->hide();
    button()->setText(tr("&Try again"));
    m_address->setText(shownLine(address, Limit::ShownAddressCharacters));
    m_reason->setText(shownLine(reason, Limit::ShownAddressCharacters));
    m_wayOut->setText(wayOut);
    show(heading, u"%1 %2 %3"_s.arg(heading, reason, wayOut));
}

} // namespace MiniHost
