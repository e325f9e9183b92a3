// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"

#include <QString>

namespace MiniHost {

enum class Language { Chinese, English };
template<>
inline constexpr auto enumWords<Language> = makeEnumWords<Language>(
    { { Language::Chinese, u"zh" }, { Language::English, u"en" } });

// A text in both languages of the program.
struct Text {
    QString zh;
    QString en;

    const QString &in(Language language) const { return language == Language::Chinese ? zh : en; }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    friend bool operator==(const Text &, const Text &) = default;
};

} // namespace MiniHost
