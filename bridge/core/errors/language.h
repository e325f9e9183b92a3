// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

enum class Language { Chinese, English };

// A text in both languages of the program.
struct Text {
    QString zh;
    QString en;

    const QString &in(Language language) const { return language == Language::Chinese ? zh : en; }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    friend bool operator==(const Text &, const Text &) = default;
};

} // namespace MiniHost
