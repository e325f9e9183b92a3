// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QUrl>

namespace MiniHost {

// The purpose of an address.
enum class PageUse {
    Page,     // the main document
    Frame,    // the document of a frame within it
    Resource, // everything else that a document loads
};

// Whether pages of mini-apps may use the scheme for the purpose. A list of allowed schemes, since the engine also knows schemes of the program
// (qrc:), of itself (devtools:, chrome:) and of the machine (file:), and passes unknown ones to other programs.
bool isForPages(const QUrl &url, PageUse use);

} // namespace MiniHost

Q_DECLARE_METATYPE(MiniHost::PageUse)
