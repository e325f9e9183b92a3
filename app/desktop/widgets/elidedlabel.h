// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace MiniHost {

// One line of text. A text that does not fit is shortened, and complete in the tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    // Shows shownLine(text): names and titles come from pages and worlds.
    void setText(const QString &text);
    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    virtual QRect place() const { return contentsRect(); } // of the text

private:
    Qt::TextElideMode m_mode;
};

} // namespace MiniHost
