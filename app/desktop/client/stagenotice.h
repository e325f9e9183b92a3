// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace MiniHost {

class Theme;

// Covers the page or the whole client while it cannot be used: an icon, a heading, texts, and a button that continues.
class StageNotice : public QWidget
{
    Q_OBJECT

public:
    QString heading() const; // empty while the notice is hidden
    QPushButton *button() const { return m_button; }

protected:
    enum class Tone { Plain, Dim, Bad };

    StageNotice(const Theme &clientTheme, const QString &icon, Tone iconTone, const QString &wayOut, QWidget *parent);
    QLabel *addWords(Tone tone);                  // appends a label
    QLabel *addCode(Tone tone);                   // appends a label with the fixed font
    QPushButton *addButton(const QString &words); // appends a hidden button
    // Labels without text are hidden. `spoken` is the accessible description.
    void show(const QString &heading, const QString &spoken);
    void paintEvent(QPaintEvent *event) override;

private:
    void updateColours();

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
