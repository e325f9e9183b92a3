// SPDX-License-Identifier: MIT
#include "tests/attacks/selftest.h"

#include "tests/attacks/field.h"

#include <cstdlib>
#include <cstring>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {

AttackKind selfTestKind()
{
    AttackKind kind { u"selftest"_s, u"Each way in which an attack ends"_s, {} };
    const Proof none(u"it attacks nothing"_s);
    kind.add({ u"held"_s, u"Nothing."_s, none, [](Field &) { return Verdict::held(); } });
    kind.add(
        { u"says"_s, u"To say that it was broken."_s, none, [](Field &) { return Verdict::broken(u"as it says"_s); } });
    kind.add({ u"crash"_s, u"To crash."_s, none, [](Field &) -> Verdict { std::abort(); } });
    kind.add({ u"crash-late"_s, u"To crash when it has said that all is well."_s, none, [](Field &) {
                  std::atexit([] { std::abort(); });
                  return Verdict::held();
              } });
    Attack hang { u"hang"_s, u"Never to end."_s, none, [](Field &field) {
                     field.letRun(10min);
                     return Verdict::held();
                 } };
    hang.time = 1s;
    kind.add(hang);
    kind.add({ u"bloat"_s, u"To take a gigabyte."_s, none, [](Field &field) {
                  constexpr size_t gigabyte = 1024UL * 1024 * 1024;
                  void *much = std::malloc(gigabyte);
                  const auto freed = qScopeGuard([much] { std::free(much); });
                  std::memset(much, 1, gigabyte);
                  field.letRun(5s);
                  return Verdict::held();
              } });
    return kind;
}

} // namespace MiniHost
