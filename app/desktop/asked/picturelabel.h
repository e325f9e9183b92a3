// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientresources.h"

#include <QWidget>

namespace MiniHost {

struct Colours;

// A picture of the page, scaled to fit. Shows a text while the picture is loading and when it cannot be loaded.
class PictureLabel final : public QWidget
{
    Q_OBJECT

public:
    // A width or height of 0 is not fixed.
    PictureLabel(ClientResources &resources, const QString &address, QSize size, const Colours &colours,
        QWidget *parent = nullptr);

    void setAddress(const QString &address);
    QSize sizeHint() const override { return { 120, 120 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ClientResources &m_resources;
    const Colours &m_colours;
    QString m_address;
    QImage m_picture;
    bool m_isLoading = false;
};

} // namespace MiniHost
