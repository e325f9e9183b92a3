// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/inspector/journalpanel.h"
#include "bridge/core/savedfile.h"

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {
namespace {

bool saveLines(const QWidget &page, const InspectorParts &, const QString &file)
{
    return saveFile(file, toJsonLines(static_cast<const JournalPanel &>(page).shownEntries())).has_value();
}

} // namespace

InspectorTab journal()
{
    return {
        .id = u"journal"_s,
        .order = 20,
        .title = Inspector::tr("Journal"),
        .make = [](const InspectorParts &parts) { return new JournalPanel(parts.model, parts.theme); },
        .exports = { { u"journal.jsonl"_s, Inspector::tr("Journal as JSON lines…"), saveLines } },
    };
}

} // namespace MiniHost::InspectorTabs
