// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QJsonObject>

namespace MiniHost {

// Where the journal keeps the details that found no room in memory: temporary files that only this user can read, which go with
// the last detail in them. Safe from two threads.
class JournalSpill
{
public:
    class Segment;
    struct Place {
        std::shared_ptr<Segment> segment; // null: the disk would not take it
        qint64 offset = 0;
        qint64 bytes = 0;
        bool isLost() const { return !segment; }
    };

    explicit JournalSpill(QString folder); // empty: the system's for temporary files
    ~JournalSpill();

    Place keep(const QJsonObject &detail);
    static QJsonObject read(const Place &place); // empty when the disk does not give it back

private:
    const QString m_folder;
    std::shared_ptr<Segment> m_current;
    bool m_isToldLost = false;
};

} // namespace MiniHost
