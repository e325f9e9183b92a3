// SPDX-License-Identifier: MIT
#include "app/desktop/asked/clientpanel.h"

#include "app/desktop/widgets/wrappedlabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

namespace MiniHost {

void ClientPanel::requestPlacement()
{
    updateGeometry();
    QCoreApplication::postEvent(parentWidget() ? parentWidget() : this, new QEvent(QEvent::LayoutRequest));
}

void ClientPanel::paintShape(const QColor &colour, qreal radius, bool reachesBelow)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, reachesBelow ? radius : 0), radius, radius);
    painter.fillPath(shape, colour);
}

// QLabel breaks lines only at the boundaries of Unicode. Longer pieces get a zero-width space after each character.
QString withBreaks(const QString &text)
{
    constexpr qsizetype longest = 16;
    QString result;
    QTextBoundaryFinder places(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype to = places.toNextBoundary(); to > from; to = places.toNextBoundary()) {
        const QString piece = text.mid(from, to - from);
        from = to;
        if (piece.size() <= longest) {
            result += piece;
            continue;
        }
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, piece);
        qsizetype begin = 0;
        for (qsizetype end = characters.toNextBoundary(); end > begin; end = characters.toNextBoundary()) {
            result += piece.mid(begin, end - begin);
            if (end < piece.size() && !piece[end].isSpace())
                result += QChar(0x200B); // zero-width space
            begin = end;
        }
    }
    return result;
}

// How many characters of `text` are shown: limited by characters and by lines.
static qsizetype shownCharacters(const QString &text)
{
    qsizetype line = -1;
    for (qint64 i = 0; i < Limit::ShownPanelLines; ++i) {
        line = text.indexOf(u'\n', line + 1);
        if (line < 0)
            return Limit::ShownPanelCharacters;
    }
    return std::min<qsizetype>(line, Limit::ShownPanelCharacters);
}

QLabel *makeWrappedLabel(const QString &text, int size, bool bold, const char *tone)
{
    const QString shown = shownText(text, shownCharacters(text));
    auto *label = makeSheetLabel<WrappedLabel>(QString(), size, bold, tone);
    // After shownText(), which would remove the zero-width spaces.
    label->setText(withBreaks(shown));
    label->setAccessibleName(shown);
    return label;
}

} // namespace MiniHost
