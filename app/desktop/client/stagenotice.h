// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace MiniHost {

class Theme;

// Lies over the page, or over all of the client, while there is nothing to use there: a mark, a heading, some words, and one
// button that leads out.
class StageNotice : public QWidget
{
    Q_OBJECT

public:
    QString heading() const; // empty while it is hidden
    QPushButton *button() const { return m_button; }

protected:
    enum class Tone { Plain, Dim, Bad };

    StageNotice(const Theme &clientTheme, const QString &icon, Tone iconTone, const QString &wayOut, QWidget *parent);
    QLabel *addWords(Tone tone);                  // below those before
    QLabel *addCode(Tone tone);                   // the same, in the fixed font
    QPushButton *addButton(const QString &words); // below the first one; hidden
    // A label without words takes no room. `spoken` is what assistive technology reads of it all.
    void show(const QString &heading, const QString &spoken);
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    const Theme &m_theme;
    const QString m_icon;
    const Tone m_iconTone;
    QVBoxLayout *m_words;
    QVBoxLayout *m_buttons;
    QLabel *m_mark;
    QLabel *m_heading;
    QPushButton *m_button;
    QList<std::pair<QLabel *, Tone>> m_labels;
};

} // namespace MiniHost
