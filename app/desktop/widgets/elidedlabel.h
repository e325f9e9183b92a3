// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace MiniHost {

// One line that shortens itself when there is no room, and then tells the whole in its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    void setText(const QString &text); // cleaned, one line, bounded: these are names and titles that others wrote
    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    virtual QRect place() const { return contentsRect(); } // of the words

private:
    Qt::TextElideMode m_mode;
};

} // namespace MiniHost
