// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QUrl>

class QLabel;

namespace MiniHost {

// The page's address, with the app's name before it. Enter loads the typed address, Esc restores the page's.
class AddressField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);

    void setAppName(const QString &name);
    // The page's address; a text that the user is typing is not replaced.
    void setAddress(const QUrl &url);

Q_SIGNALS:
    void loadRequested(const QUrl &url);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAddress();

    QLabel *m_appName;
    QUrl m_address;
};

} // namespace MiniHost
