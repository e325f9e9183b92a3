// SPDX-License-Identifier: MIT
#include "bridge/jsapi/panelbudget.h"

#include "bridge/core/jsonbudget.h"
#include "bridge/core/weakness.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// data: URLs of pictures are not truncated: that would break them, and the limit on a call's arguments bounds them.
bool isPicture(const QString &text)
{
    return text.startsWith("data:image/"_L1);
}

QJsonValue cut(const QJsonValue &value, qint64 members)
{
    if (value.isString()) {
        const QString text = value.toString();
        return isPicture(text) ? value : QJsonValue(withinCharacters(text, Limit::PanelTextCharacters));
    }
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &member : list) {
            if (kept.size() >= members)
                break;
            kept.append(cut(member, members));
        }
        return kept;
    }
    if (value.isObject()) {
        QJsonObject kept = value.toObject();
        for (auto member = kept.begin(); member != kept.end(); ++member)
            *member = cut(*member, members);
        return kept;
    }
    return value;
}

qint64 memberLimit(UiKind kind, const QString &member)
{
    if (member == "buttons"_L1)
        return Limit::PanelChoices;
    // Each member of these lists is a widget; other lists create only their visible rows.
    if (kind == UiKind::ActionSheet || kind == UiKind::Notice || member == "cells"_L1 || member == "images"_L1)
        return Limit::PanelButtons;
    return Limit::PanelListMembers;
}

} // namespace

QJsonObject withinPanel(UiKind kind, QJsonObject content)
{
    if (isWeakened(Weakness::UnboundedPanels))
        return content;
    QJsonObject more;
    for (auto member = content.begin(); member != content.end(); ++member) {
        const qint64 members = memberLimit(kind, member.key());
        if (const qint64 all = member->toArray().size(); all > members)
            more.insert(member.key(), all - members);
        *member = cut(*member, members);
    }
    if (!more.isEmpty())
        content.insert("more"_L1, more);
    return content;
}

} // namespace MiniHost
