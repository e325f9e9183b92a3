// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>

namespace MiniHost {

// The text of a script in the program's resources (":/minihost/….js"), with its marks replaced: /*NAME*/null becomes the JSON of the value with
// that name, which is also its JavaScript literal. So no text from outside is read as code. A mark without a value, a value without a mark,
// and a missing resource end the program: they are mistakes in it. The comment at the head of the file is left out.
QString scriptText(const QString &path, const QJsonObject &values = {});

// The same for a script with the mark /*CODE*/null, which is replaced by `code` unchanged: another script of the program, or the expression of a
// scenario. May be empty.
QString scriptText(const QString &path, const QJsonObject &values, const QString &code);

} // namespace MiniHost
