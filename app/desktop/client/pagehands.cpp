// SPDX-License-Identifier: MIT
#include "app/desktop/client/pagehands.h"

#include "web/container/miniapppage.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBoundaryFinder>
#include <QWebEngineView>

namespace MiniHost {
namespace {

void sendKey(QWidget &surface, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    for (const auto kind : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent event(kind, key, modifiers, text);
        QCoreApplication::sendEvent(&surface, &event);
    }
}

// Characters without a key, such as Chinese, are sent as input of an input method.
void sendComposed(QWidget &surface, const QString &character)
{
    QInputMethodEvent event;
    event.setCommitString(character);
    QCoreApplication::sendEvent(&surface, &event);
}

bool hasKey(QChar letter)
{
    return letter == u'\n' || letter == u'\t' || (letter >= u' ' && letter < u'\x7f');
}

Qt::Key keyOf(QChar letter)
{
    if (letter == u'\n')
        return Qt::Key_Return;
    if (letter == u'\t')
        return Qt::Key_Tab;
    return static_cast<Qt::Key>(letter.toUpper().unicode()); // Qt::Key has the ASCII codes
}

// The widget that gets the page's input events; null while the view has no page.
QWidget *surfaceOf(const QWebEngineView &view)
{
    return view.focusProxy();
}

} // namespace

void PageHands::click(const QWebEngineView &view, QPointF at)
{
    QWidget *surface = surfaceOf(view);
    if (!surface)
        return;
    const auto *page = qobject_cast<const MiniAppPage *>(view.page());
    const QPointF local = at * view.zoomFactor() * (page ? page->pictureScale() : 1);
    const QPointF global = surface->mapToGlobal(local);
    QMouseEvent moved(QEvent::MouseMove, local, global, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QMouseEvent pressed(QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QMouseEvent released(QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    for (QMouseEvent *event : { &moved, &pressed, &released })
        QCoreApplication::sendEvent(surface, event);
}

void PageHands::type(const QWebEngineView &view, const QString &text)
{
    QWidget *surface = surfaceOf(view);
    if (!surface)
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary()) {
        const QString character = text.mid(from, to - from);
        const QChar letter = character.front();
        if (character.size() == 1 && hasKey(letter))
            sendKey(*surface, keyOf(letter), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier,
                letter == u'\n' ? QString(u'\r') : character);
        else
            sendComposed(*surface, character);
    }
}

void PageHands::press(const QWebEngineView &view, Qt::Key key)
{
    QWidget *surface = surfaceOf(view);
    if (!surface)
        return;
    // As from a keyboard: keys of a character have a text; others (Esc, arrows, function keys) have none.
    QString text;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        text = u'\r';
    else if (key == Qt::Key_Tab)
        text = u'\t';
    else if (key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde)
        text = QString(QChar(static_cast<char16_t>(key))).toLower();
    sendKey(*surface, key, Qt::NoModifier, text);
}

} // namespace MiniHost
