// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/wrappedlabel.h"

#include <QEvent>

namespace MiniHost {

WrappedLabel::WrappedLabel(const QString &text)
    : QLabel(text)
{
    setWordWrap(true);
}

// QLabel tries several widths until the text looks well, and arranges it for each. For a long one any usual width is good enough.
bool WrappedLabel::isLong() const
{
    constexpr qsizetype longText = 600; // characters
    return text().size() > longText;
}

WrappedLabel::Found &WrappedLabel::found() const
{
    if (m_found.text != text())
        m_found = { text(), {}, {}, {} };
    return m_found;
}

int WrappedLabel::heightForWidth(int width) const
{
    QHash<int, int> &heights = found().heights;
    const auto known = heights.constFind(width);
    return known != heights.constEnd() ? *known : *heights.insert(width, QLabel::heightForWidth(width));
}

QSize WrappedLabel::sizeHint() const
{
    constexpr int usualWidth = 320;
    if (isLong())
        return { usualWidth, heightForWidth(usualWidth) };
    if (Found &known = found(); !known.hint.isValid())
        known.hint = QLabel::sizeHint();
    return m_found.hint;
}

QSize WrappedLabel::minimumSizeHint() const
{
    if (isLong())
        return { fontMetrics().averageCharWidth(), fontMetrics().lineSpacing() };
    if (Found &known = found(); !known.minimum.isValid())
        known.minimum = QLabel::minimumSizeHint();
    return m_found.minimum;
}

bool WrappedLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
        m_found = {};
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

} // namespace MiniHost
