// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"

#include <QHash>

namespace MiniHost {

// A pattern of paths: segments that are compared, named ones that stand for any segment, and a last "*" for the rest.
class PathPattern
{
public:
    enum class Notation {
        Colon,  // "/todo/:id": in a miniapp.json
        Braces, // "/v1.0/todo/users/{unionId}": of OpenAPIs, as their documents write them
    };
    // Reads the key `path`. With Braces, a pattern that no request's path can match is a mistake.
    static PathPattern read(const JsonReader &reader, Notation notation);

    static QStringList segmentsOf(const QString &path); // without the first "/"
    // The values of the named segments, and "rest" for "*"; nullopt: no match. A named segment does not match an empty one.
    std::optional<QHash<QString, QString>> match(const QStringList &path) const;
    QStringList words() const;                     // its placeholders: "path.id", "path.rest"
    bool covers(const PathPattern &other) const;   // whether it matches all that the other matches
    QString shape() const;                         // the same text for patterns that match the same paths
    QString toString() const { return m_pattern; } // as read

private:
    struct Segment {
        enum class Kind { Literal, Named, Rest };
        Kind kind = Kind::Literal;
        QString text; // of Named: its name
    };
    static Segment segmentOf(const QString &text, Notation notation);

    QString m_pattern;
    QList<Segment> m_segments;
};

} // namespace MiniHost
