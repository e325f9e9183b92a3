// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientchrome.h"
#include "bridge/jsapi/clientlook.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace MiniHost {

class ElidedLabel;
class IconButton;
class Theme;

// The client's own title bar, as the page has made it (ClientChrome): ‹ and its words, title and subtitle, the page's
// buttons and menu, ⋯. What is pressed goes to the page where it watches.
class ClientTitleBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ClientTitleBar(const Theme &clientTheme, QWidget *parent);

    void setLook(const ClientLook &look);
    void watch(ClientChrome *chrome); // null: nobody changes it
    // What it shows instead of the chrome's, which is that of a window over the page; nothing: the chrome's again.
    void hold(const std::optional<ClientChrome::State> &state);
    void setTitle(const QString &title); // the document's, where the page has not set one
    void setCanGoBack(bool can);
    void setMenu(QMenu *menu);     // what ⋯ opens; not owned
    void setProgress(int percent); // of the load: a line at the lower edge until 100

    QToolButton *back() const;
    QToolButton *left() const { return m_left; }
    QToolButton *right() const { return m_right; }
    QToolButton *pageMenu() const { return m_pageMenu; } // of the items that the page gave
    QToolButton *icon() const { return m_icon; }
    QToolButton *titleButton() const { return m_titleButton; } // where the page watches its title
    QString shownTitle() const;
    QString shownSubTitle() const;

Q_SIGNALS:
    void backRequested();
    void pulled();        // drawn down by hand
    void heightChanged(); // its place is another

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeWords(ClientChrome::Control control);
    const ClientChrome::State &state() const;
    QColor ground() const;
    QColor ink() const;
    void dress();
    void follow(); // the chrome
    void fillPageMenu();
    void press(ClientChrome::Control control, const QJsonObject &detail = {});
    void place();

    const Theme &m_theme;
    ClientLook m_look;
    QPointer<ClientChrome> m_chrome;
    std::optional<ClientChrome::State> m_held;
    QString m_documentTitle;
    bool m_canGoBack = false;
    int m_progress = 100;
    int m_pressedAt = -1;
    IconButton *m_back;
    QToolButton *m_left;
    ElidedLabel *m_title;
    ElidedLabel *m_subTitle;
    QToolButton *m_titleButton;
    QToolButton *m_icon;
    QToolButton *m_right;
    QToolButton *m_pageMenu;
    QLabel *m_dot; // something in it is new
    QMenu *m_items;
    IconButton *m_more;
};

} // namespace MiniHost
