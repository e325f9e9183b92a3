// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QButtonGroup;

namespace MiniHost {

class Theme;

// One choice out of a few, side by side in one outline; ← and → move it.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    Segmented(const Theme &theme, const QStringList &names, const QString &purpose, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index); // by hand

private:
    void dress();

    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace MiniHost
