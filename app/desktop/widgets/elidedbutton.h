// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace MiniHost {

// A button with a page's own words: never a short cut, shortened where there is no room, and then whole in its tool tip.
class ElidedButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ElidedButton(const QString &words, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString shown() const;
};

} // namespace MiniHost
