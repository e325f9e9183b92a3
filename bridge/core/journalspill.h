// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QJsonObject>

namespace MiniHost {

// Temporary files for the details of journal entries beyond the memory limit. Only this user can read them; a file is removed with the last
// detail in it. Safe from two threads.
class JournalSpill
{
public:
    class Segment;
    struct Place {
        std::shared_ptr<Segment> segment; // null: the file could not be written
        qint64 offset = 0;
        qint64 bytes = 0;
        bool isLost() const { return !segment; }
    };

    explicit JournalSpill(QString folder); // empty: the system's folder for temporary files
    ~JournalSpill();

    Place keep(const QJsonObject &detail);
    static QJsonObject read(const Place &place); // empty when the file cannot be read

private:
    const QString m_folder;
    std::shared_ptr<Segment> m_current;
    bool m_isToldLost = false;
};

} // namespace MiniHost
