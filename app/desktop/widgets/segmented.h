// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QButtonGroup;

namespace MiniHost {

class Theme;

// A choice among a few options, side by side in one outline. The keys ← and → change it.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    Segmented(const Theme &theme, const QStringList &names, const QString &purpose, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index); // by the user, not by setCurrent()

private:
    void updateColours();

    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace MiniHost
