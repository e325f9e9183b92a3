// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <QStringList>
#include <string_view>
#include <type_traits>

namespace MiniHost {

// One value of an enum and its word in files, HTTP, the command line and the journal.
template<typename Enum>
struct EnumWord {
    Enum value;
    std::u16string_view word; // a literal
};

// The words of an enum, beside the enum, in the order of its values:
//
//   template<>
//   inline constexpr auto enumWords<Health> = makeEnumWords<Health>({ { Health::Ok, u"ok" }, { Health::Warn, u"warn" } });
//
// toString(), fromWord() and allWords() below use it. It does not compile when a value is missing or out of order.
template<typename Enum>
inline constexpr auto enumWords = nullptr;

template<typename Enum>
concept HasWords = std::is_enum_v<Enum> && !std::is_null_pointer_v<std::remove_const_t<decltype(enumWords<Enum>)>>;

// By reference as QTest::toString() is, which is the worse of the two then and not ambiguous.
template<HasWords Enum>
QString toString(const Enum &value)
{
    const std::u16string_view word = enumWords<Enum>[static_cast<size_t>(value)].word;
    // Without a copy: the literal has static storage.
    const QStringView literal(word);
    return QString::fromRawData(literal.data(), literal.size());
}

// nullopt when the enum has no such word.
template<HasWords Enum>
std::optional<Enum> fromWord(QStringView word)
{
    for (const auto &row : enumWords<Enum>) {
        if (QStringView(row.word) == word)
            return row.value;
    }
    return std::nullopt;
}

// All words in the order of the enum, for choices and messages.
template<HasWords Enum>
QStringList allWords()
{
    QStringList words;
    for (const auto &row : enumWords<Enum>)
        words += toString(row.value);
    return words;
}

namespace EnumWordsCheck {

// A compiler names a value that the enum has ("Health::Ok"), and writes any other as a cast ("(Health)3").
template<auto value>
constexpr bool isNamed()
{
#if defined(__GNUC__)
    const std::string_view function = __PRETTY_FUNCTION__;
    const size_t at = function.find("value = ") + 8;
    return function[at] != '(' && (function[at] < '0' || function[at] > '9');
#else
    return false; // not checked
#endif
}

} // namespace EnumWordsCheck

template<typename Enum, size_t count>
consteval std::array<EnumWord<Enum>, count> makeEnumWords(const EnumWord<Enum> (&rows)[count])
{
    static_assert(!EnumWordsCheck::isNamed<static_cast<Enum>(count)>(), "the enum has a value without a word");
    const std::array<EnumWord<Enum>, count> words = std::to_array(rows);
    for (size_t i = 0; i < count; ++i) {
        if (static_cast<size_t>(words[i].value) != i || words[i].word.empty())
            throw "the words are not in the order of the enum";
    }
    return words;
}

} // namespace MiniHost
