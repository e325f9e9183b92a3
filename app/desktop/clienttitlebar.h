// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/clientlook.h"

#include <QWidget>

class QMenu;

namespace MiniHost {

class ElidedLabel;
class IconButton;
class Theme;

// The client's own title bar: ‹, the page's title, ⋯ on a phone; the title alone on pc.
class ClientTitleBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ClientTitleBar(const Theme &clientTheme, QWidget *parent);

    void setFrameKind(FrameKind kind);
    void setTitle(const QString &title);
    void setCanGoBack(bool can);
    void setMenu(QMenu *menu); // what ⋯ opens; not owned

Q_SIGNALS:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    const Theme &m_theme;
    FrameKind m_kind = FrameKind::Phone;
    IconButton *m_back;
    ElidedLabel *m_title;
    IconButton *m_more;
};

} // namespace MiniHost
