// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/inspector/journalmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace MiniHost {

class Theme;

// Texts, colours and the filter for JournalModel. A call is shown when it or one of its entries matches.
class JournalRows final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Column { What, More, Since, At, Seq };

    JournalRows(JournalModel &model, const Theme &theme, QObject *parent = nullptr);

    void setText(const QString &text);
    void setGroups(const QSet<EventGroup> &groups); // empty: all
    bool isFiltering() const { return !m_text.isEmpty() || !m_groups.isEmpty(); }

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString words(const QModelIndex &source) const;
    QVariant colour(const QModelIndex &source) const;

    const Theme &m_theme;
    QString m_text;
    QSet<EventGroup> m_groups;
};

} // namespace MiniHost
