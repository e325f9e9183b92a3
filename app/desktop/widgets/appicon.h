// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace MiniHost {

// Draws a mini-app's icon: a rounded square in colours derived from the name, with one letter.
class AppIcon final : public QWidget
{
    Q_OBJECT

public:
    // An empty `letter` means the first letter of the app's name.
    AppIcon(const QString &appName, const QString &letter, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_appName;
    QString m_letter;
};

} // namespace MiniHost
