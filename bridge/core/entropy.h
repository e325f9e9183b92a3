// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace MiniHost {

// The only source of randomness in native code; the architecture test forbids the others.
// Not safe from several threads: each thread that needs randomness has its own.
class Entropy
{
public:
    virtual ~Entropy() = default;
    virtual QByteArray bytes(int count) = 0;

    QString hex(int byteCount); // lower case, two digits a byte
    QString letters(int count); // a-z only, as authorization codes look in the seed document
    quint64 number();           // any value
    QString uuid();             // upper case with dashes, as request ids look (docs/dingtalk/protocol.md §5.2)
};

class SystemEntropy final : public Entropy
{
public:
    QByteArray bytes(int count) override;

private:
    QByteArray m_pool;
};

// The same seed gives the same bytes on every machine (SplitMix64).
class SeededEntropy final : public Entropy
{
public:
    explicit SeededEntropy(quint64 seed)
        : m_state(seed)
    {
    }
    QByteArray bytes(int count) override;

private:
    quint64 m_state;
};

} // namespace MiniHost
