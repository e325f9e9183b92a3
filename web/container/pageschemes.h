// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QUrl>

namespace MiniHost {

// What an address is wanted for.
enum class PageUse {
    Page,     // the main document
    Frame,    // the document of a frame within it
    Resource, // all that a document loads
};

// Is an address of this scheme for mini-apps' pages? A list of what is, since the engine knows schemes of the program
// (qrc:), of itself (devtools:, chrome:), of the machine (file:) and hands those it does not know to other programs.
bool isForPages(const QUrl &url, PageUse use);

} // namespace MiniHost

Q_DECLARE_METATYPE(MiniHost::PageUse)
