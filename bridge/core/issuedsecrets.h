// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"

#include <memory>
#include <mutex>
#include <QStringView>

namespace MiniHost {

// The authorization codes, tokens and tickets issued in this run, to find them in any text: a page's arguments, a console message, an address.
// Keeps fingerprints only, at least of the newest Limit::IssuedSecrets. Safe from any thread.
class IssuedSecrets
{
public:
    IssuedSecrets();
    ~IssuedSecrets();
    Q_DISABLE_COPY_MOVE(IssuedSecrets)

    template<typename Tag>
    void add(const Secret<Tag> &secret)
    {
        addText(secret.reveal());
    }

    // The text with each issued secret in it replaced by Secret::masked().
    QString masked(const QString &text) const;

private:
    struct Generation;
    void addText(const QString &secret);

    mutable std::mutex m_mutex;
    std::unique_ptr<Generation> m_current;
    std::unique_ptr<Generation> m_before; // the previous generation; dropped when m_current is full
};

} // namespace MiniHost
