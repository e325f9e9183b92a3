// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientlist.h"

#include "bridge/jsapi/services.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {

Invocation clientCall(const QString &name, PageContext page, Services &services)
{
    return { services.journal.nextCall(), name, {}, std::move(page), std::make_shared<bool>(true) };
}

QJsonObject listContent(const QString &title, const QJsonArray &rows, Language language)
{
    return { { "title"_L1, title }, { "cancel"_L1, language == Language::Chinese ? u"取消"_s : u"Cancel"_s },
        { "options"_L1, rows } };
}

QJsonObject emptyListContent(const QString &title, const QString &message, Language language)
{
    return { { "title"_L1, title }, { "message"_L1, message },
        { "button"_L1, language == Language::Chinese ? u"好"_s : u"OK"_s } };
}

} // namespace MiniHost
