// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QUrl>

namespace MiniHost {

// An address as it is shown and journalled; the journal takes no other form. Codes and tokens in it are masked ("/login?authCode=qaum…"), user
// name and password before the host are removed, and its length is limited.
class ShownAddress
{
public:
    ShownAddress() = default;
    explicit ShownAddress(const QUrl &url);
    explicit ShownAddress(const QString &address); // any text; need not be a valid address

    // From the text of a ShownAddress that was written before: a member of a journal entry.
    static ShownAddress asKept(QString text);

    const QString &text() const { return m_text; }
    operator QJsonValue() const { return m_text; } // NOLINT: implicit, for members of journal entries
    friend bool operator==(const ShownAddress &a, const ShownAddress &b) { return a.m_text == b.m_text; }

private:
    QString m_text;
};

} // namespace MiniHost
