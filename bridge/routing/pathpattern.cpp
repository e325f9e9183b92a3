// SPDX-License-Identifier: MIT
#include "bridge/routing/pathpattern.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

QString exampleOf(PathPattern::Notation notation)
{
    return notation == PathPattern::Notation::Colon ? u"/todo/:id"_s : u"/v1.0/todo/users/{unionId}"_s;
}

// Mistakes of a pattern in braces: most are paths that no request has, since a request's path is decoded and has no "..".
void checkBraces(const JsonReader &reader, const QString &place, const QStringList &segments)
{
    static const QRegularExpression named(u"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"_s);
    QStringList names;
    for (const QString &segment : segments) {
        if (segment == "."_L1 || segment == ".."_L1)
            reader.mistake(place, u"no request has this path: clients resolve \"%1\" first"_s.arg(segment));
        else if (segment.contains(u'%') || segment.contains(u'#'))
            reader.mistake(place, u"no request has this path: it is compared decoded, without \"%\" and \"#\""_s);
        else if (segment.startsWith(u':'))
            reader.mistake(place, u"write \"{%1}\" for \"%2\""_s.arg(segment.mid(1), segment));
        else if ((segment.contains(u'{') || segment.contains(u'}')) && !named.match(segment).hasMatch())
            reader.mistake(place, u"a placeholder is a whole segment with a name, like \"{unionId}\""_s);
        else if (segment.startsWith(u'{') && names.contains(segment))
            reader.mistake(place, u"\"%1\" is there twice"_s.arg(segment));
        names += segment;
    }
}

} // namespace

PathPattern::Segment PathPattern::segmentOf(const QString &text, Notation notation)
{
    if (text == u'*')
        return { Segment::Kind::Rest, {} };
    if (notation == Notation::Colon && text.startsWith(u':'))
        return { Segment::Kind::Named, text.mid(1) };
    if (notation == Notation::Braces && text.startsWith(u'{') && text.endsWith(u'}'))
        return { Segment::Kind::Named, text.sliced(1, text.size() - 2) };
    return { Segment::Kind::Literal, text };
}

PathPattern PathPattern::read(const JsonReader &reader, Notation notation)
{
    PathPattern pattern;
    pattern.m_pattern = reader.text(u"path"_s, Required);
    const QString place = reader.place(u"path"_s);
    if (!pattern.m_pattern.startsWith(u'/')) {
        if (!pattern.m_pattern.isEmpty())
            reader.mistake(place,
                u"begins with \"/\", like \"%1\""_s.arg(
                    notation == Notation::Colon ? u"/api/login"_s : exampleOf(notation)));
        return pattern;
    }
    if (pattern.m_pattern.contains(u'?'))
        reader.mistake(place, u"has no \"?\": what must stand behind it goes to \"query\""_s);
    const QStringList segments = segmentsOf(pattern.m_pattern);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (segments[i].contains(u'*') && (segments[i] != u'*' || i + 1 < segments.size()))
            reader.mistake(place, u"\"*\" is a whole segment, and the last one"_s);
        if (notation == Notation::Colon && segments[i] == u':')
            reader.mistake(place, u"\":\" wants a name behind it, like \"%1\""_s.arg(exampleOf(notation)));
        pattern.m_segments.append(segmentOf(segments[i], notation));
    }
    if (notation == Notation::Braces)
        checkBraces(reader, place, segments);
    return pattern;
}

QStringList PathPattern::segmentsOf(const QString &path)
{
    return path.mid(1).split(u'/');
}

std::optional<QHash<QString, QString>> PathPattern::match(const QStringList &path) const
{
    QHash<QString, QString> names;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments[i];
        if (segment.kind == Segment::Kind::Rest) {
            names.insert(u"rest"_s, path.mid(i).join(u'/'));
            return names;
        }
        if (i >= path.size())
            return std::nullopt;
        if (segment.kind == Segment::Kind::Named && !path[i].isEmpty())
            names.insert(segment.text, path[i]);
        else if (segment.kind == Segment::Kind::Named || segment.text != path[i])
            return std::nullopt;
    }
    return m_segments.size() == path.size() ? std::optional(names) : std::nullopt;
}

QStringList PathPattern::words() const
{
    QStringList words;
    for (const Segment &segment : m_segments) {
        if (segment.kind == Segment::Kind::Named)
            words += u"path."_s + segment.text;
        else if (segment.kind == Segment::Kind::Rest)
            words += u"path.rest"_s;
    }
    return words;
}

bool PathPattern::covers(const PathPattern &other) const
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment &mine = m_segments[i];
        if (mine.kind == Segment::Kind::Rest)
            return true;
        if (i >= other.m_segments.size() || other.m_segments[i].kind == Segment::Kind::Rest)
            return false;
        const Segment &its = other.m_segments[i];
        const bool isCovered = mine.kind == Segment::Kind::Named
            ? its.kind == Segment::Kind::Named || !its.text.isEmpty()
            : its.kind == Segment::Kind::Literal && its.text == mine.text;
        if (!isCovered)
            return false;
    }
    return m_segments.size() == other.m_segments.size();
}

QString PathPattern::shape() const
{
    QString shape;
    for (const Segment &segment : m_segments) {
        shape += u'/';
        if (segment.kind == Segment::Kind::Literal)
            shape += segment.text;
        else
            shape += segment.kind == Segment::Kind::Named ? u':' : u'*';
    }
    return shape;
}

} // namespace MiniHost
