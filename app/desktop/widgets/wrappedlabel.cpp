// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/wrappedlabel.h"

#include <QEvent>

namespace MiniHost {

WrappedLabel::WrappedLabel(const QString &text)
    : QLabel(text)
{
    setWordWrap(true);
}

// QLabel lays a text out at several widths to find a good one. Long texts use one fixed width instead.
bool WrappedLabel::isLong() const
{
    constexpr qsizetype longText = 600; // characters
    return text().size() > longText;
}

WrappedLabel::Sizes &WrappedLabel::sizes() const
{
    if (m_sizes.text != text())
        m_sizes = { text(), {}, {}, {} };
    return m_sizes;
}

int WrappedLabel::heightForWidth(int width) const
{
    QHash<int, int> &heights = sizes().heights;
    const auto known = heights.constFind(width);
    return known != heights.constEnd() ? *known : *heights.insert(width, QLabel::heightForWidth(width));
}

QSize WrappedLabel::sizeHint() const
{
    constexpr int usualWidth = 320;
    if (isLong())
        return { usualWidth, heightForWidth(usualWidth) };
    if (Sizes &known = sizes(); !known.hint.isValid())
        known.hint = QLabel::sizeHint();
    return m_sizes.hint;
}

QSize WrappedLabel::minimumSizeHint() const
{
    if (isLong())
        return { fontMetrics().averageCharWidth(), fontMetrics().lineSpacing() };
    if (Sizes &known = sizes(); !known.minimum.isValid())
        known.minimum = QLabel::minimumSizeHint();
    return m_sizes.minimum;
}

bool WrappedLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
        m_sizes = {};
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

} // namespace MiniHost
