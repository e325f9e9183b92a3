// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

namespace MiniHost {

struct Colours;

struct PickRow {
    QString key;
    QString title;
    QString note;    // shown smaller, below the title
    QString mark {}; // a letter in a disc before the title
    bool isChecked = false;
    bool isLocked = false; // the user cannot change isChecked
};

// Rows to pick from: the arrow keys move, Space or a click picks, typing searches.
class PickList final : public QListWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Tap,      // picking a row answers
        Single,   // one row is checked
        Multiple, // any number of rows is checked, up to a limit
    };

    PickList(const Colours &colours, Mode mode, const QString &name, QWidget *parent = nullptr);

    void setRows(const QList<PickRow> &rows);
    void setLimit(int most) { m_limit = most; } // 0: none
    void filter(const QString &words);          // hides rows that do not contain `words`
    QStringList checked() const;                // keys, in the order of the rows
    void tap(int row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 120, 2 * rowHeight() }; }

    static constexpr int KeyRole = Qt::UserRole;
    static constexpr int NoteRole = Qt::UserRole + 1;
    static constexpr int MarkRole = Qt::UserRole + 2;
    static constexpr int LockedRole = Qt::UserRole + 3;

Q_SIGNALS:
    void changed();
    void tapped(const QString &key);
    void refused(); // the limit is reached

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowHeight() const;

    const Mode m_mode;
    int m_limit = 0;
};

} // namespace MiniHost
