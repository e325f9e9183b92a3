// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/addressfield.h"

#include "app/desktop/widgets/theme.h"
#include "bridge/core/shownaddress.h"

#include <QKeyEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace MiniHost {

AddressField::AddressField(QWidget *parent)
    : QLineEdit(parent)
    , m_appName(new QLabel(this))
{
    setFixedHeight(Measure::control);
    setAccessibleName(tr("Address of the page"));
    m_appName->setProperty("tone", u"dim"_s);
    m_appName->setTextFormat(Qt::PlainText);
    m_appName->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QUrl url = QUrl::fromUserInput(text());
        if (url.isValid())
            Q_EMIT loadRequested(url);
    });
}

void AddressField::setAppName(const QString &name)
{
    m_appName->setText(name);
    m_appName->adjustSize();
    setTextMargins(name.isEmpty() ? 0 : m_appName->width() + Measure::gap, 0, 0, 0);
    resizeEvent(nullptr);
}

void AddressField::setAddress(const QUrl &url)
{
    m_address = url;
    if (!hasFocus() || !isModified())
        showAddress();
}

void AddressField::showAddress()
{
    // Complete while the user edits it; masked otherwise, so that codes and tokens are not in screenshots.
    setText(m_address == QUrl(u"about:blank"_s) ? QString()
            : hasFocus()                        ? m_address.toDisplayString()
                                                : ShownAddress(m_address).text());
    setCursorPosition(0);
}

void AddressField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        showAddress();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void AddressField::focusInEvent(QFocusEvent *event)
{
    if (!isModified())
        showAddress();
    QLineEdit::focusInEvent(event);
}

void AddressField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    showAddress();
}

void AddressField::resizeEvent(QResizeEvent *event)
{
    if (event)
        QLineEdit::resizeEvent(event);
    m_appName->move(10, (height() - m_appName->height()) / 2);
}

} // namespace MiniHost
