// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QUrl>

namespace MiniHost {

// An address for people to read, the only form in which one comes into the journal: codes and tokens in it are masked
// ("/login?authCode=qaum…"), wherever they stand; a name and password before the host are gone; it has an end.
class ShownAddress
{
public:
    ShownAddress() = default;
    explicit ShownAddress(const QUrl &url);
    explicit ShownAddress(const QString &address); // as it was given: may be no address at all

    // What was one when it was written: a member of a journal entry.
    static ShownAddress asKept(QString text);

    const QString &text() const { return m_text; }
    operator QJsonValue() const { return m_text; } // NOLINT: it is made to be a member's value
    friend bool operator==(const ShownAddress &a, const ShownAddress &b) { return a.m_text == b.m_text; }

private:
    QString m_text;
};

} // namespace MiniHost
