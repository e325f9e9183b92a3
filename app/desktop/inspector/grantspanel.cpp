// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/grantspanel.h"

#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace MiniHost {

GrantsPanel::GrantsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setFont(uiFont(Measure::text, true));
    m_title->setContentsMargins(Measure::gapL, Measure::gapM, Measure::gapL, 2);
    auto *hint = new QLabel(
        tr("Revoking takes effect at once: old tokens get 403 with requiredScopes, and openAuth asks again."));
    hint->setWordWrap(true);
    hint->setProperty("tone", u"dim"_s);
    hint->setFont(uiFont(Measure::smallText));
    hint->setContentsMargins(Measure::gapL, 0, Measure::gapL, Measure::gap);
    column->addWidget(m_title);
    column->addWidget(hint);
    auto *content = new QWidget;
    m_rows->setContentsMargins(Measure::gapL, 0, Measure::gapL, Measure::gap);
    m_rows->setSpacing(6);
    auto *filled = new QVBoxLayout(content);
    filled->setContentsMargins(0, 0, 0, 0);
    filled->addLayout(m_rows);
    filled->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
}

void GrantsPanel::setGrants(const QList<Grant> &grants)
{
    const auto same = [](const Grant &a, const Grant &b) { return a.subject == b.subject && a.scope == b.scope; };
    if (std::equal(grants.begin(), grants.end(), m_grants.begin(), m_grants.end(), same) && m_rows->count() > 0)
        return; // keeps the rows and with them the focus
    m_grants = grants;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<std::pair<GrantSubject, QList<ScopeCode>>> subjects;
    for (const Grant &grant : grants) {
        const auto known = std::find_if(
            subjects.begin(), subjects.end(), [&grant](const auto &entry) { return entry.first == grant.subject; });
        if (known == subjects.end())
            subjects.append({ grant.subject, { grant.scope } });
        else
            known->second.append(grant.scope);
    }
    m_title->setText(tr("Grants (%1)").arg(subjects.size()));
    for (const auto &[subject, scopes] : subjects)
        m_rows->addWidget(makeRow(subject, scopes));
}

QWidget *GrantsPanel::makeRow(const GrantSubject &subject, const QList<ScopeCode> &scopes)
{
    const QString who = subject.isOrganisation()
        ? tr("%1, the whole organisation, to %2").arg(subject.corpId.value, subject.clientId.value)
        : tr("%1 of %2 to %3").arg(subject.user.value, subject.corpId.value, subject.clientId.value);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Measure::gapM);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new ElidedLabel(who);
    title->setTextFormat(Qt::PlainText);
    words->addWidget(title);
    QStringList codes;
    for (const ScopeCode &scope : scopes)
        codes += scope.value;
    auto *points = new ElidedLabel(codes.join(u", "_s));
    points->setFont(monoFont(Measure::tinyText));
    points->setProperty("tone", u"dim"_s);
    words->addWidget(points);
    line->addLayout(words, 1);
    auto *revoke = new QPushButton(tr("Revoke"));
    revoke->setAccessibleDescription(tr("Revokes: %1. Old tokens get 403.").arg(who));
    connect(revoke, &QPushButton::clicked, this, [this, subject = subject] { Q_EMIT revokeRequested(subject); });
    line->addWidget(revoke);
    return row;
}

} // namespace MiniHost
