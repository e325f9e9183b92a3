// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowpicture.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/savedfile.h"

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {
namespace {

FlowPicture pictureOf(const QWidget &page)
{
    return FlowPicture(static_cast<const FlowPanel &>(page).view()->picture().steps(), 920);
}

bool saveSvg(const QWidget &page, const InspectorParts &parts, const QString &file)
{
    return pictureOf(page).saveSvg(file, parts.theme.colours());
}

bool savePng(const QWidget &page, const InspectorParts &parts, const QString &file)
{
    return pictureOf(page).savePng(file, parts.theme.colours());
}

bool saveMermaid(const QWidget &page, const InspectorParts &, const QString &file)
{
    return saveFile(file, Flow::toMermaid(pictureOf(page).steps()).toUtf8()).has_value();
}

} // namespace

InspectorTab flow()
{
    return {
        .id = u"flow"_s,
        .order = 10,
        .title = Inspector::tr("Flow"),
        .make = [](const InspectorParts &parts) { return new FlowPanel(parts.model, parts.theme); },
        .exports = { { u"flow.svg"_s, Inspector::tr("Flow as SVG…"), saveSvg },
            { u"flow.png"_s, Inspector::tr("Flow as PNG…"), savePng },
            { u"flow.mmd"_s, Inspector::tr("Flow as Mermaid…"), saveMermaid } },
    };
}

} // namespace MiniHost::InspectorTabs
