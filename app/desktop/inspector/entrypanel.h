// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"

#include <optional>
#include <QSplitter>

class QFormLayout;
class QLabel;
class QScrollArea;

namespace MiniHost {

class JournalModel;
class JsonView;
class Theme;

// The selected journal entry: its JSON at the left, its explanation (meaning, validity, next step) at the right.
class EntryPanel final : public QSplitter
{
    Q_OBJECT

public:
    EntryPanel(JournalModel &model, const Theme &theme, QWidget *parent = nullptr);

    void showEntry(qint64 seq);
    qint64 shownSeq() const { return m_entry ? m_entry->seq : -1; }
    QByteArray shownAsJson() const; // empty when nothing is shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void explain();

    JournalModel &m_model;
    const Theme &m_theme;
    std::optional<JournalEntry> m_entry;
    QLabel *m_title;
    JsonView *m_json;
    QScrollArea *m_statements;
    bool m_narrow = false; // titles are above their texts
};

} // namespace MiniHost
