// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/language.h"

#include "bridge/core/logging.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Until setLanguage() is called, the language of the source strings.
Language s_language = Language::English;

} // namespace

void setLanguage(QCoreApplication &application, Language chosen)
{
    s_language = chosen;
    static QTranslator own;
    static QTranslator qt;
    application.removeTranslator(&own);
    application.removeTranslator(&qt);
    if (chosen == Language::English)
        return;
    // Qt's texts (context menus of fields, button boxes) are in a package of their own, which may not be installed.
    if (qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qt);
    if (own.load(u":/i18n/minihost_zh.qm"_s))
        application.installTranslator(&own);
    else
        qCWarning(lcDesktop) << "the Chinese texts are missing from the program";
}

Language language()
{
    return s_language;
}

} // namespace MiniHost
