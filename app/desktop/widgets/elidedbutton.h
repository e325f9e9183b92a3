// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace MiniHost {

// A button with a text of a page: an & makes no shortcut; a text that does not fit is shortened, and complete in the tooltip.
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
