// SPDX-License-Identifier: MIT
#include "bridge/core/journalspill.h"

#include "bridge/core/limits.h"
#include "bridge/core/logging.h"

#include <mutex>
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace MiniHost {

// Without a name where the system allows it; elsewhere removed with the segment.
class JournalSpill::Segment
{
public:
    explicit Segment(const QString &folder)
        : m_file(QDir(folder).filePath(u"minihost-journal-XXXXXX"_s))
        , m_isOpen(m_file.open())
    {
    }

    bool isFull() const { return m_end >= Limit::JournalSegmentBytes; }
    QString problem() const { return m_file.errorString(); }

    // The offset of the written detail, or -1 on failure.
    qint64 append(const QByteArray &bytes)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isOpen || !m_file.seek(m_end) || m_file.write(bytes) != bytes.size() || !m_file.flush())
            return -1;
        return std::exchange(m_end, m_end + bytes.size());
    }

    QByteArray read(qint64 offset, qint64 size)
    {
        const std::lock_guard lock(m_mutex);
        return m_file.seek(offset) ? m_file.read(size) : QByteArray();
    }

private:
    std::mutex m_mutex;
    QTemporaryFile m_file;
    const bool m_isOpen;
    qint64 m_end = 0;
};

JournalSpill::JournalSpill(QString folder)
    : m_folder(folder.isEmpty() ? QDir::tempPath() : std::move(folder))
{
}

JournalSpill::~JournalSpill() = default;

JournalSpill::Place JournalSpill::keep(const QJsonObject &detail)
{
    if (!m_current || m_current->isFull())
        m_current = std::make_shared<Segment>(m_folder);
    const QByteArray bytes = QCborMap::fromJsonObject(detail).toCborValue().toCbor();
    const qint64 offset = m_current->append(bytes);
    if (offset < 0) {
        if (!std::exchange(m_isToldLost, true))
            qCWarning(lcPlatform) << "older journal entries are lost:" << m_current->problem();
        m_current.reset(); // the next call opens a new file
        return {};
    }
    m_isToldLost = false;
    return { m_current, offset, bytes.size() };
}

QJsonObject JournalSpill::read(const Place &place)
{
    if (place.isLost())
        return {};
    return QCborValue::fromCbor(place.segment->read(place.offset, place.bytes)).toMap().toJsonObject();
}

} // namespace MiniHost
