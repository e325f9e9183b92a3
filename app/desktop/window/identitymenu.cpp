// SPDX-License-Identifier: MIT
#include "app/desktop/window/identitymenu.h"

#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/identities.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

IdentityMenu::IdentityMenu(Identities &identities, QWidget *parent)
    : QMenu(tr("&Switch identity"), parent)
    , m_identities(identities)
{
    connect(this, &QMenu::aboutToShow, this, &IdentityMenu::fill);
    fill();
}

void IdentityMenu::fill()
{
    clear();
    const Profile &world = m_identities.world();
    for (const Organisation &organisation : world.organisations) {
        addTitle(organisation.name.in(language()));
        for (const User &user : world.users) {
            if (user.memberOf.contains(organisation.id))
                addPerson(user.id.value, user.name.in(language()), organisation.id.value);
        }
    }
    bool hasTitle = false;
    for (const User &user : world.users) {
        if (!user.memberOf.isEmpty())
            continue;
        if (!std::exchange(hasTitle, true))
            addTitle(tr("In no organisation"));
        addPerson(user.id.value, user.name.in(language()), {});
    }
    addSeparator();
    QAction *out = addAction(tr("Sign &out"), this, [this] { m_identities.signOut(); });
    out->setEnabled(!m_identities.user().isEmpty());
    addAction(tr("&Edit the world…"), this, &IdentityMenu::worldRequested);
}

// Not QMenu::addSection(): with a style sheet its text is not shown.
void IdentityMenu::addTitle(const QString &words)
{
    if (!isEmpty())
        addSeparator();
    QAction *title = addAction(QString(words).replace(u'&', u"&&"_s));
    title->setFont(uiFont(Measure::smallText, true));
    title->setEnabled(false);
}

void IdentityMenu::addPerson(const QString &userId, const QString &name, const QString &corpId)
{
    const Identity now = m_identities.identity();
    QAction *action = addAction(name, this, [this, userId, corpId] {
        // The user may have been removed from the world since the menu opened.
        if (m_identities.world().user({ userId }))
            static_cast<void>(m_identities.signIn({ userId }, { corpId }));
    });
    action->setObjectName(userId + u'@' + corpId);
    action->setCheckable(true);
    action->setChecked(now.userId == userId && now.corpId == corpId);
}

} // namespace MiniHost
