// SPDX-License-Identifier: MIT
#include "app/desktop/asked/clientresources.h"

#include "app/desktop/widgets/theme.h"
#include "bridge/core/logging.h"

#include <QFile>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qsizetype rememberedScans = 6;

QImage paintSample(int number)
{
    QImage picture(800, 600, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, 600);
    const int hue = (205 + 70 * number) % 360;
    sky.setColorAt(0, QColor::fromHsv(hue, 140, 235));
    sky.setColorAt(1, QColor::fromHsv(hue, 40, 250));
    painter.fillRect(picture.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 244, 214));
    painter.drawEllipse(QPoint(600 - 90 * number, 150), 60, 60);
    for (const int step : { 0, 1, 2 }) {
        painter.setBrush(QColor::fromHsv((hue + 150) % 360, 90, 190 - 45 * step));
        const int peak = 150 + 210 * step;
        painter.drawPolygon(
            QPolygon { QPoint(peak - 330, 600), QPoint(peak, 300 + 60 * step), QPoint(peak + 360, 600) });
    }
    painter.setPen(Qt::white);
    painter.setFont(uiFont(40, true));
    painter.drawText(QRect(0, 520, 776, 60), Qt::AlignRight | Qt::AlignVCenter, u"%1"_s.arg(number));
    return picture;
}

} // namespace

QString ClientResources::inSamples(const QString &name)
{
    if (!m_samples)
        m_samples = std::make_unique<QTemporaryDir>();
    return m_samples->filePath(name);
}

QString ClientResources::samplePicture(int number)
{
    const QString file = inSamples(u"sample-%1.png"_s.arg(number));
    if (!QFile::exists(file) && !paintSample(number).save(file, "PNG"))
        qCWarning(lcDesktop) << "cannot write the sample picture" << file;
    return file;
}

QString ClientResources::sampleFile(const QString &kind)
{
    const QString path = inSamples(kind == "video"_L1 ? u"sample.mp4"_s : u"sample.txt"_s);
    QFile file(path);
    if (!file.exists() && (!file.open(QIODevice::WriteOnly) || file.write("A sample file of MiniHost.\n") < 0))
        qCWarning(lcDesktop) << "cannot write the sample file" << path;
    return path;
}

void ClientResources::remember(const QString &scan)
{
    scanned.removeAll(scan);
    scanned.prepend(scan);
    scanned.resize(std::min(scanned.size(), rememberedScans));
}

} // namespace MiniHost
