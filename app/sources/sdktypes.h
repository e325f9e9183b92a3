// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/npmpackage.h"

#include <QUrl>

namespace MiniHost {

// The table of DingTalk's OpenAPIs that is made from the npm package of its SDK: method, path and types of the answer of each operation.
namespace SdkTypes {

QString packageName(); // "@alicloud/dingtalk"
// The table's address in the script cache.
QUrl address();
// Reads dist/*/client.js of the package; no code of it runs. The bytes are what TypedTable::parse() reads. Fails with PackageNotFound when
// there is no operation in it, or a file cannot be read.
Result<QByteArray> read(const NpmPackage &package);
// The table in the user's script cache; empty: it has none. Fails with CacheUnusable. For any thread.
Result<QByteArray> cached();

} // namespace SdkTypes

} // namespace MiniHost
