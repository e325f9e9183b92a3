// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLabel>

namespace MiniHost {

// A label that wraps its text. A layout asks a label for its sizes some ten times before it is shown, and QLabel lays the text out each
// time: the results are cached here until text, font or style change.
class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text = {});

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    struct Sizes {
        QString text;
        QHash<int, int> heights; // by width
        QSize hint;
        QSize minimum;
    };
    bool isLong() const;
    Sizes &sizes() const; // of the current text

    mutable Sizes m_sizes; // cache
};

} // namespace MiniHost
