// SPDX-License-Identifier: MIT
#include "app/scenario/reporters/resultfile.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

// Results that `minihost report` reads: JUnit when the text begins with "<", else JSON.
FuzzTarget results()
{
    return { "results", [](const QByteArray &bytes) {
                const bool isXml = bytes.startsWith('<');
                const auto read = isXml ? fromJUnit(bytes, u"fuzz.xml"_s) : fromJsonReport(bytes, u"fuzz.json"_s);
                if (!read) {
                    read.error().toString(Language::English);
                    return;
                }
                const ResultFile all = merged({ *read, *read });
                if (!fromJUnit(toJUnit(all), u"again.xml"_s) || !fromJsonReport(toJsonReport(all), u"again.json"_s))
                    qFatal("results that were read cannot be read again");
            } };
}

} // namespace MiniHost::FuzzTargets
