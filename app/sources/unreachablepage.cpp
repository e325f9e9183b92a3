// SPDX-License-Identifier: MIT
#include "app/sources/unreachablepage.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QByteArray unreachablePage(const QString &origin, const QString &server, const QString &problem)
{
    return u"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
           u"content=\"width=device-width\">"
           "<title>%1</title><body style=\"font:16px system-ui;margin:2em\">"
           "<h1 style=\"font-size:1.25em\">%1</h1>"
           "<p>此来源由 %2 提供（--map），但无法连接：%3。请先启动该服务，再刷新页面。</p>"
           "<p>%2 serves this origin (--map), but cannot be reached: %3. Start that server, then reload the page.</p>"_s
               .arg(origin.toHtmlEscaped(), server.toHtmlEscaped(), problem.toHtmlEscaped())
               .toUtf8();
}

} // namespace MiniHost
