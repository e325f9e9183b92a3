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

// The client's title bar in the state that the page has set (ClientChrome): ‹ and its text, title and subtitle, the page's
// buttons and menu, ⋯. Presses of controls that the page watches are sent to it.
class ClientTitleBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ClientTitleBar(const Theme &clientTheme, QWidget *parent);

    void setLook(const ClientLook &look);
    void watch(ClientChrome *chrome); // null: the default state
    // Shows `state` instead of the chrome's, while the chrome is that of a window above the page; nullopt: the chrome's again.
    void hold(const std::optional<ClientChrome::State> &state);
    void setTitle(const QString &title); // the document's title; shown when the page has set none
    void setCanGoBack(bool can);
    void setMenu(QMenu *menu);     // opened by ⋯; not owned
    void setProgress(int percent); // of loading: a line at the lower edge until 100

    QToolButton *back() const;
    QToolButton *left() const { return m_left; }
    QToolButton *right() const { return m_right; }
    QToolButton *pageMenu() const { return m_pageMenu; } // the page's menu items
    QToolButton *icon() const { return m_icon; }
    QToolButton *titleButton() const { return m_titleButton; } // shown when the page watches its title
    QString shownTitle() const;
    QString shownSubTitle() const;

Q_SIGNALS:
    void backRequested();
    void pulled(); // the user has dragged the bar down
    void heightChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeTextButton(ClientChrome::Control control);
    const ClientChrome::State &state() const;
    QColor background() const;
    QColor textColour() const;
    void updateColours();
    void updateFromChrome();
    void fillPageMenu();
    void press(ClientChrome::Control control, const QJsonObject &detail = {});
    void place();

    const Theme &m_theme;
    ClientLook m_look;
    QPointer<ClientChrome> m_chrome;
    std::optional<ClientChrome::State> m_held; // set by hold()
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
    QLabel *m_dot; // an item of the page's menu has a badge or a dot
    QMenu *m_items;
    IconButton *m_more;
};

} // namespace MiniHost
