// SPDX-License-Identifier: MIT
#include "app/desktop/client/awaycover.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

AwayCover::AwayCover(const Theme &clientTheme, QWidget *parent)
    : StageNotice(clientTheme, u"pause"_s, Tone::Dim, tr("&Return to the app"), parent)
    , m_words(addWords(Tone::Dim))
{
    setAccessibleName(tr("The app is in the background"));
    connect(button(), &QPushButton::clicked, this, &AwayCover::returnRequested);
}

void AwayCover::showFor(const QString &app, bool isPhone)
{
    m_words->setText(isPhone ? tr("The page got the event \"pause\", and document.visibilityState is hidden. It gets "
                                  "\"resume\" when you return.")
                             : tr("document.visibilityState of the page is hidden until you return."));
    show(tr("%1 is in the background").arg(app), m_words->text());
}

} // namespace MiniHost
