// SPDX-License-Identifier: MIT
#include "app/desktop/window/inboxpopover.h"

#include "app/desktop/widgets/appicon.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/desktop/window/inbox.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QDateTime>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QLabel *makeText(const QString &text, int size, const char *tone = nullptr, bool bold = false)
{
    auto *label = new QLabel(shownLine(text, 2 * Limit::ShownNameCharacters));
    label->setTextFormat(Qt::PlainText);
    label->setFont(uiFont(size, bold));
    label->setWordWrap(true);
    if (tone)
        label->setProperty("tone", QLatin1StringView(tone));
    return label;
}

} // namespace

InboxPopover::InboxPopover(Inbox &inbox, int guardMs, QWidget *parent)
    : Popover(tr("Requests to administrators"),
        tr("No requests. A request of a member to an administrator (type 1) appears here."), parent)
    , m_inbox(inbox)
    , m_guardMs(guardMs)
{
    connect(&inbox, &Inbox::changed, this, &InboxPopover::showRequests);
    showRequests();
}

void InboxPopover::showEvent(QShowEvent *event)
{
    m_guard.start(m_guardMs);
    Popover::showEvent(event);
}

void InboxPopover::showRequests()
{
    clearRows();
    setTrouble(m_inbox.trouble());
    for (const PendingRequest &request : m_inbox.requests())
        addRow(makeRow(request));
    finishRows();
}

QWidget *InboxPopover::makeRow(const PendingRequest &request)
{
    const ConsentRequest &consent = request.consent;
    auto *row = new QWidget;
    row->setAccessibleName(tr("%1 asks for %2").arg(consent.userName, consent.appName));
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(Measure::gapM + 2, Measure::gapM, Measure::gapM + 2, Measure::gapM);
    grid->setHorizontalSpacing(Measure::gapM);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new AppIcon(consent.appName, consent.appIcon, 32), 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(makeText(consent.appName, Measure::text, nullptr, true), 0, 1);
    const QString when = QDateTime::fromMSecsSinceEpoch(toMs(request.askedAt)).toString(u"MM-dd HH:mm:ss"_s);
    auto *time = makeText(when, Measure::smallText, "dim");
    time->setWordWrap(false);
    grid->addWidget(time, 0, 2, Qt::AlignRight);
    grid->addWidget(makeText(tr("%1 asks for these permissions of %2:").arg(consent.userName, consent.corpName),
                        Measure::smallText, "dim"),
        1, 1, 1, 2);
    int line = 2;
    for (const PermissionPoint &point : consent.points) {
        grid->addWidget(makeText(point.consentText.in(language()), Measure::text), line++, 1, 1, 2);
        auto *code = new ElidedLabel(point.code.value, Qt::ElideMiddle);
        code->setFont(monoFont(Measure::tinyText));
        code->setProperty("tone", u"dim"_s);
        grid->addWidget(code, line++, 1, 1, 2);
    }
    auto *answers = new QHBoxLayout;
    answers->setContentsMargins(0, 6, 0, 0);
    answers->setSpacing(Measure::gap);
    answers->addWidget(makeText(tr("You decide as %1.").arg(request.administrator.name), Measure::smallText, "dim"), 1);
    auto *refuse = new QPushButton(tr("Refuse"));
    auto *allow = new QPushButton(tr("Allow"));
    allow->setProperty("primary", true);
    refuse->setAccessibleDescription(tr("Refuses the request of %1 for %2").arg(consent.userName, consent.appName));
    allow->setAccessibleDescription(
        tr("Grants %1 the listed permissions for all of %2").arg(consent.appName, consent.corpName));
    connect(refuse, &QPushButton::clicked, this, [this, request] { m_inbox.decide(request, AdminDecision::Refuse); });
    connect(allow, &QPushButton::clicked, this, [this, request] { m_inbox.decide(request, AdminDecision::Allow); });
    answers->addWidget(refuse);
    answers->addWidget(allow);
    grid->addLayout(answers, line, 1, 1, 2);
    return row;
}

} // namespace MiniHost
