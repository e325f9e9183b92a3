// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

namespace MiniHost {

struct Colours;

struct PickRow {
    QString key;
    QString title;
    QString note;    // smaller, below
    QString mark {}; // a letter in a disc before it
    bool isChecked = false;
    bool isLocked = false; // stays as it is
};

// Rows to pick from: arrows move, Space or a click picks, typing finds.
class PickList final : public QListWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Tap,      // a row is the answer
        Single,   // one is checked
        Multiple, // any number, up to a limit
    };

    PickList(const Colours &colours, Mode mode, const QString &name, QWidget *parent = nullptr);

    void setRows(const QList<PickRow> &rows);
    void setLimit(int most) { m_limit = most; } // 0: none
    void filter(const QString &words);          // hides what has none of them
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
    void refused(); // one more than the limit

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowHeight() const;

    const Mode m_mode;
    int m_limit = 0;
};

} // namespace MiniHost
