// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>

namespace MiniHost {

// A script that the program brings along (":/minihost/….js"), with values in place of its marks: /*NAME*/null becomes the JSON of
// the value called NAME, which as JavaScript is the same value again. So no text from outside is ever read as code. A mark without a
// value and a value without a mark are a mistake in the program, which ends as it does without the resource.
// The comment at the head of the file is for its readers, and not for the engine.
QString scriptText(const QString &path, const QJsonObject &values = {});

// The same for a script with the mark /*CODE*/null, which becomes `code` as it stands: other scripts of the program, or an
// expression that a scenario's author wrote to be run. Empty: nothing stands there.
QString scriptText(const QString &path, const QJsonObject &values, const QString &code);

} // namespace MiniHost
