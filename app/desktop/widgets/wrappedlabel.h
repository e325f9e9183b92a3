// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLabel>

namespace MiniHost {

// Text over as many lines as it takes. A layout asks a label for its height a dozen times before it is shown, and QLabel arranges the
// whole text each time: this keeps what it found, until text, font or style change.
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
    struct Found {
        QString text;
        QHash<int, int> heights; // by width
        QSize hint;
        QSize minimum;
    };
    bool isLong() const;
    Found &found() const; // of the text as it is now

    mutable Found m_found;
};

} // namespace MiniHost
