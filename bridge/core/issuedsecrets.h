// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"

#include <memory>
#include <mutex>
#include <QStringView>

namespace MiniHost {

// What was issued as a code, a token or a ticket in this run, so that it is known again wherever it turns up: in a page's
// arguments, a console message, an address of a form nobody thought of. Only fingerprints are kept, of the newest
// Limit::IssuedSecrets at least. From any thread.
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

    // Each of them in it as Secret::masked() shows it.
    QString masked(const QString &text) const;

private:
    struct Generation;
    void addText(const QString &secret);

    mutable std::mutex m_mutex;
    std::unique_ptr<Generation> m_current;
    std::unique_ptr<Generation> m_before; // the newest that fell out of m_current
};

} // namespace MiniHost
