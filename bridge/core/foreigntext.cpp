// SPDX-License-Identifier: MIT
#include "bridge/core/foreigntext.h"

#include "bridge/core/weakness.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Letters, marks and blanks without a glyph, and code points that are no characters, which the Unicode categories do not cover. Sorted.
constexpr Range blank[] = {
    { 0x034f, 0x034f },
    { 0x115f, 0x1160 },
    { 0x17b4, 0x17b5 },
    { 0x180b, 0x180f },
    { 0x3164, 0x3164 },
    { 0xfdd0, 0xfdef },
    { 0xfe00, 0xfe0f },
    { 0xffa0, 0xffa0 },
    { 0xfff0, 0xfff8 },
    { 0xfffe, 0xffff },
    { 0xe0000, 0xe0fff },
};

bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    const Range *range = std::lower_bound(
        std::begin(blank), std::end(blank), c, [](const Range &each, char32_t at) { return each.last < at; });
    return (range != std::end(blank) && c >= range->first) || (c & 0xfffe) == 0xfffe;
}

// Emoji sequences and some scripts need joiners without width: they are kept between two visible characters.
bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d || c == 0xfe0e || c == 0xfe0f;
}

constexpr int mostMarks = 6; // combining marks on one letter; more would be drawn over the lines above

void addEscape(QString &result, char32_t c)
{
    const auto add = [&](char16_t unit) {
        result += "\\u"_L1;
        result += QString::number(unit, 16).rightJustified(4, u'0');
    };
    if (!QChar::requiresSurrogates(c)) {
        add(static_cast<char16_t>(c));
        return;
    }
    add(QChar::highSurrogate(c));
    add(QChar::lowSurrogate(c));
}

enum class Lines { Kept, Joined };

class Writer
{
public:
    Writer(QStringView text, Lines lines)
        : m_text(text)
        , m_lines(lines)
    {
    }

    QString write()
    {
        m_result.reserve(m_text.size() + 16);
        for (qsizetype at = 0; at < m_text.size();) {
            const char32_t c = next(at);
            if (isBlank(c))
                addBlank(c);
            else
                add(c, at);
            m_before = c;
        }
        if (m_lines == Lines::Joined && m_result.endsWith(u' '))
            m_result.chop(1);
        return m_result;
    }

private:
    char32_t next(qsizetype &at) const
    {
        const QChar c = m_text[at++];
        if (!c.isHighSurrogate() || at == m_text.size() || !m_text[at].isLowSurrogate())
            return c.unicode();
        return QChar::surrogateToUcs4(c, m_text[at++]);
    }

    bool isBlank(char32_t c) const
    {
        if (m_lines == Lines::Kept)
            return c == u'\n' || c == u'\t';
        return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == 0x2028 || c == 0x2029
            || QChar::category(c) == QChar::Separator_Space;
    }

    void addBlank(char32_t c)
    {
        if (m_lines == Lines::Kept)
            m_result += QChar(static_cast<char16_t>(c));
        else if (!m_result.isEmpty() && !m_result.endsWith(u' '))
            m_result += u' ';
        m_marks = 0;
    }

    void add(char32_t c, qsizetype at)
    {
        const bool isBetween = at < m_text.size() && m_text[at].unicode() > 0x7f && !isJoiner(m_text[at].unicode());
        const bool joins = isJoiner(c) && !isJoiner(m_before) && !isUnseen(m_before)
            && (c >= 0xfe00 ? m_before > u' ' : m_before > 0x7f && isBetween);
        m_marks = QChar::isMark(c) ? m_marks + 1 : 0;
        if ((isUnseen(c) && !joins) || m_marks > mostMarks)
            addEscape(m_result, c);
        else
            m_result += QChar::fromUcs4(c);
    }

    QStringView m_text;
    Lines m_lines;
    QString m_result;
    char32_t m_before = 0;
    int m_marks = 0;
};

// Fast path: most texts are plain, and are returned without a copy.
bool isPlain(QStringView text, Lines lines)
{
    bool blankBefore = lines == Lines::Joined;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isBlank = unit == u' ' || (lines == Lines::Kept && (unit == u'\n' || unit == u'\t'));
        // Common Chinese characters, and ASCII.
        const bool isUsual = (unit >= 0x21 && unit < 0x7f) || (unit >= 0x4e00 && unit < 0xa000)
            || (unit >= 0x3001 && unit < 0x3020) || (unit >= 0xff01 && unit < 0xff5f);
        if (!isUsual && !isBlank)
            return false;
        if (lines == Lines::Joined && isBlank && blankBefore)
            return false;
        blankBefore = isBlank;
    }
    return lines == Lines::Kept || !blankBefore || text.isEmpty();
}

// Does not split a surrogate pair.
qsizetype endAt(QStringView text, qsizetype most)
{
    if (text.size() <= most)
        return text.size();
    return most > 0 && text[most - 1].isHighSurrogate() && text[most].isLowSurrogate() ? most - 1 : most;
}

QString rest(qsizetype count)
{
    return count > 0 ? u"… (+%1)"_s.arg(count) : QString();
}

QString shown(const QString &text, qsizetype most, Lines lines)
{
    // Cut before escaping, so that the work depends on the shown length and not on the text's.
    const qsizetype end = most > 0 ? endAt(text, most) : text.size();
    const QStringView first = QStringView(text).first(end);
    if (isPlain(first, lines) || isWeakened(Weakness::RawForeignText))
        return end == text.size() ? text : first.toString() + rest(text.size() - end);
    return Writer(first, lines).write() + rest(text.size() - end);
}

} // namespace

QString shownText(const QString &text, qsizetype most)
{
    return shown(text, most, Lines::Kept);
}

QString shownLine(const QString &text, qsizetype most)
{
    return shown(text, most, Lines::Joined);
}

QByteArray shownJson(const QByteArray &json)
{
    const bool isAscii =
        std::all_of(json.begin(), json.end(), [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n'; });
    return isAscii ? json : shownText(QString::fromUtf8(json)).toUtf8();
}

QString shortened(const QString &text, qsizetype most)
{
    const qsizetype end = endAt(text, most);
    return end == text.size() ? text : text.first(end) + rest(text.size() - end);
}

} // namespace MiniHost
