// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace MiniHost {

class Theme;

// Lies over the page when it failed to load or its process died: what, why, and the way out.
class PageTrouble final : public QWidget
{
    Q_OBJECT

public:
    PageTrouble(const Theme &clientTheme, QWidget *parent);

    void tellNotLoaded(const QString &address, const QString &reason);
    void tellCrashed(const QString &address, const QString &reason);
    void tellClosed(const QString &app); // by its own wish
    QString heading() const;
    QPushButton *retryButton() const { return m_retry; }

Q_SIGNALS:
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(const QString &heading, const QString &address, const QString &reason, const QString &wayOut);
    void dress();

    const Theme &m_theme;
    QLabel *m_mark;
    QLabel *m_heading;
    QLabel *m_address;
    QLabel *m_reason;
    QLabel *m_wayOut;
    QPushButton *m_retry;
};

} // namespace MiniHost
