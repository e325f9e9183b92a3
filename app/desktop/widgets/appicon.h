// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace MiniHost {

// A mini-app's icon, drawn: a rounded square in the app's own colours with one letter.
class AppIcon final : public QWidget
{
    Q_OBJECT

public:
    // `letter` may be empty: then the app's name gives it.
    AppIcon(const QString &appName, const QString &letter, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_appName;
    QString m_letter;
};

} // namespace MiniHost
