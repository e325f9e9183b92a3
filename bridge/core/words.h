// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QString>

namespace MiniHost {

// A string with a meaning: a CorpId cannot be passed where a UserId is expected.
template<typename Tag>
struct Word {
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Word &a, const Word &b) { return a.value == b.value; }
    friend auto operator<=>(const Word &a, const Word &b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const Word &word, size_t seed = 0) { return ::qHash(word.value, seed); }
    friend QDebug operator<<(QDebug debug, const Word &word) { return debug << word.value; }
};

using CorpId = Word<struct CorpIdTag>;     // an organisation, "dingxxx"
using ClientId = Word<struct ClientIdTag>; // an app, "suitexxx" (also called AppKey, SuiteKey)
using UserId = Word<struct UserIdTag>;     // a member of an organisation
using ScopeCode = Word<struct ScopeTag>;   // a permission point's code, "Contact.User.Read"

} // namespace MiniHost
