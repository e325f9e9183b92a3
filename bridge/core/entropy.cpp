// SPDX-License-Identifier: MIT
#include "bridge/core/entropy.h"

#include "bridge/core/osentropy.h"

#include <QtEndian>

namespace MiniHost {

QString Entropy::hex(int byteCount)
{
    return QString::fromLatin1(bytes(byteCount).toHex());
}

QString Entropy::letters(int count)
{
    QString text;
    text.reserve(count);
    // 8 bits give 9 full alphabets (234); higher values are skipped, so that all letters are equally likely.
    while (text.size() < count) {
        for (const char byte : bytes(count)) {
            if (const auto value = static_cast<quint8>(byte); value < 234 && text.size() < count)
                text += QChar(u'a' + value % 26);
        }
    }
    return text;
}

quint64 Entropy::number()
{
    return qFromLittleEndian<quint64>(bytes(sizeof(quint64)).constData());
}

QString Entropy::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    QByteArray text = raw.toHex().toUpper();
    for (const int position : { 20, 16, 12, 8 })
        text.insert(position, '-');
    return QString::fromLatin1(text);
}

QByteArray SystemEntropy::bytes(int count)
{
    // Reads a pool of bytes from the kernel: with single words from the processor's generator, randomness took a twelfth of a redeem's time.
    constexpr int poolSize = 256;
    if (count > poolSize)
        return osEntropy(count);
    if (m_pool.size() < count)
        m_pool = osEntropy(poolSize);
    const QByteArray result = m_pool.right(count);
    m_pool.chop(count); // each byte is used once
    return result;
}

QByteArray SeededEntropy::bytes(int count)
{
    QByteArray result;
    result.reserve(count);
    while (result.size() < count) {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        z ^= z >> 31;
        for (int i = 0; i < 8 && result.size() < count; ++i, z >>= 8)
            result += static_cast<char>(z & 0xff);
    }
    return result;
}

} // namespace MiniHost
