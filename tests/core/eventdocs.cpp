// SPDX-License-Identifier: MIT
#include "tests/core/eventdocs.h"

#include "bridge/core/eventtable.h"
#include "tests/support/generateddoc.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QString quotedList(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all += quoted(text);
    return u'[' + all.join(u", "_s) + u']';
}

QString schemaOf(const MemberRow &member)
{
    if (member.presence == MemberPresence::WhenTrue)
        return u"\"const\": true"_s;
    switch (member.type) {
    case MemberType::Text:
    case MemberType::Address:
        return u"\"type\": \"string\""_s;
    case MemberType::Integer:
        return u"\"type\": \"integer\""_s;
    case MemberType::Number:
        return u"\"type\": \"number\""_s;
    case MemberType::Boolean:
        return u"\"type\": \"boolean\""_s;
    case MemberType::Texts:
        return u"\"type\": \"array\", \"items\": { \"type\": \"string\" }"_s;
    case MemberType::Object:
        return u"\"type\": \"object\""_s;
    case MemberType::Time:
        return u"\"$ref\": \"#/definitions/at\""_s;
    case MemberType::Masked:
        return u"\"type\": \"string\", \"pattern\": \"…$\""_s;
    case MemberType::Any:
        return {};
    }
    Q_UNREACHABLE();
}

QString memberSchema(const MemberRow &member)
{
    const QString type = schemaOf(member);
    // In draft 7 the other keywords beside $ref are ignored, so allOf holds it.
    if (member.type == MemberType::Time)
        return u"%1: { %2 }"_s.arg(quoted(member.name), type);
    const QString description = u"\"description\": "_s + quoted(member.meaning);
    return u"%1: { %2 }"_s.arg(quoted(member.name), type.isEmpty() ? description : description + u", "_s + type);
}

// A detail that was too large has lost members or parts of them, so only its names are checked.
QString kindSchema(const EventRow &row)
{
    QStringList members;
    QStringList names;
    QStringList required;
    for (const MemberRow &member : row.members) {
        members += u"                "_s + memberSchema(member);
        names += member.name;
        if (member.presence == MemberPresence::Always)
            required += member.name;
    }
    QStringList always { u"seq"_s, u"at"_s, u"kind"_s };
    if (!required.isEmpty())
        always += u"detail"_s;
    QStringList lines {
        u"    %1: {"_s.arg(quoted(row.name)),
        u"      \"title\": %1,"_s.arg(quoted(row.label.en)),
        u"      \"type\": \"object\","_s,
        u"      \"required\": %1,"_s.arg(quotedList(always)),
        u"      \"additionalProperties\": false,"_s,
        u"      \"properties\": {"_s,
        u"        \"seq\": { \"$ref\": \"#/definitions/seq\" },"_s,
        u"        \"at\": { \"$ref\": \"#/definitions/at\" },"_s,
        u"        \"kind\": { \"const\": %1 },"_s.arg(quoted(row.name)),
        u"        \"call\": { \"$ref\": \"#/definitions/call\" }%1"_s.arg(row.members.isEmpty() ? u""_s : u","_s),
    };
    if (!row.members.isEmpty()) {
        lines += u"        \"detail\": {"_s;
        lines += u"          \"anyOf\": ["_s;
        lines += u"            {"_s;
        lines += u"              \"type\": \"object\","_s;
        if (!required.isEmpty())
            lines += u"              \"required\": %1,"_s.arg(quotedList(required));
        lines += u"              \"additionalProperties\": false,"_s;
        lines += u"              \"properties\": {"_s;
        lines += members.join(u",\n"_s);
        lines += u"              }"_s;
        lines += u"            },"_s;
        lines += u"            {"_s;
        lines += u"              \"type\": \"object\","_s;
        lines += u"              \"required\": [\"cut\"],"_s;
        lines += u"              \"properties\": { \"cut\": { \"$ref\": \"#/definitions/cut\" } },"_s;
        lines += u"              \"propertyNames\": { \"enum\": %1 }"_s.arg(
            quotedList(names + QStringList { u"cut"_s, u"…"_s }));
        lines += u"            }"_s;
        lines += u"          ]"_s;
        lines += u"        }"_s;
    }
    lines += u"      }"_s;
    lines += u"    }"_s;
    return lines.join(u'\n');
}

QString typeWord(const MemberRow &member)
{
    switch (member.type) {
    case MemberType::Text:
        return u"text"_s;
    case MemberType::Integer:
        return u"integer"_s;
    case MemberType::Number:
        return u"number"_s;
    case MemberType::Boolean:
        return member.presence == MemberPresence::WhenTrue ? u"true"_s : u"boolean"_s;
    case MemberType::Texts:
        return u"list of texts"_s;
    case MemberType::Object:
        return u"object"_s;
    case MemberType::Address:
        return u"address"_s;
    case MemberType::Time:
        return u"time"_s;
    case MemberType::Masked:
        return u"masked secret"_s;
    case MemberType::Any:
        return u"any"_s;
    }
    Q_UNREACHABLE();
}

QList<QStringList> tableRows(const EventRow &row)
{
    QList<QStringList> rows;
    QStringList front { u"`%1`"_s.arg(row.name), u"%1 · %2"_s.arg(row.label.zh, row.label.en) };
    for (const MemberRow &member : row.members) {
        rows += front
            + QStringList { u"`%1`"_s.arg(member.name), typeWord(member),
                  member.presence == MemberPresence::Always ? u"always"_s : u"sometimes"_s, member.meaning };
        front = { QString(), QString() };
    }
    if (row.members.isEmpty())
        rows += front + QStringList { u"none"_s, QString(), QString(), QString() };
    return rows;
}

} // namespace

QString journalSchema()
{
    QStringList refs;
    QStringList kinds;
    for (const EventRow &row : eventRows()) {
        refs += u"    { \"$ref\": \"#/definitions/%1\" }"_s.arg(row.name);
        kinds += kindSchema(row);
    }
    return u"{\n"
           "  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
           "  \"$id\": \"https://minihost.example/schemas/journal-1.schema.json\",\n"
           "  \"title\": \"An entry of MiniHost's journal\",\n"
           "  \"description\": \"A line of a journal (JSON lines). Generated from the rows of bridge/core/events.\",\n"
           "  \"type\": \"object\",\n"
           "  \"required\": [\"seq\", \"at\", \"kind\"],\n"
           "  \"oneOf\": [\n"_s
        + refs.join(u",\n"_s)
        + u"\n  ],\n"
          "  \"definitions\": {\n"
          "    \"seq\": { \"description\": \"1, 2, 3 … without gaps.\", \"type\": \"integer\", \"minimum\": 1 },\n"
          "    \"at\": {\n"
          "      \"description\": \"UTC, with milliseconds.\",\n"
          "      \"type\": \"string\",\n"
          "      \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\\\.[0-9]{3}Z$\"\n"
          "    },\n"
          "    \"call\": { \"description\": \"The page's call that the entry belongs to, if any.\", \"type\": "
          "\"integer\", "
          "\"minimum\": 1 },\n"
          "    \"cut\": {\n"
          "      \"description\": \"The size of the detail in bytes before it was cut to its limit.\",\n"
          "      \"type\": \"integer\",\n"
          "      \"minimum\": 1\n"
          "    },\n"_s
        + kinds.join(u",\n"_s) + u"\n  }\n}\n"_s;
}

QString journalReference()
{
    QStringList lines {
        u"# The journal"_s,
        QString(),
        u"Generated from the rows of `bridge/core/events/*.def`; `MINIHOST_WRITE_DOCS=1 ctest --test-dir build/release -R core/events` writes it."_s,
        QString(),
        u"One entry is one fact, and one line of a journal file:"_s,
        QString(),
        u"```json"_s,
        u"{\"seq\":9,\"at\":\"2026-11-22T10:00:00.412Z\",\"kind\":\"CodeRedeemed\",\"call\":1,\"detail\":{\"by\":\"curl/7.88\",\"code\":\"mrtj…\"}}"_s,
        u"```"_s,
        QString(),
        u"`call` is there when the fact belongs to a call of the page, `detail` when the kind has members. The schema of a line is `resources/schemas/journal-1.schema.json`."_s,
        QString(),
        u"An address has its codes, tokens, name and password masked. A masked secret is its first four characters and `…`. A time is `2026-11-22T10:00:00.412Z`. A detail that was too large also has `cut`, its size in bytes before; its texts and lists are shortened, and members may be missing."_s,
    };
    QString text = lines.join(u'\n') + u'\n';
    const std::span<const EventRow> rows = eventRows();
    for (auto row = rows.begin(); row != rows.end();) {
        const EventGroup group = row->group;
        const Text title = label(group);
        QList<QStringList> cells;
        for (; row != rows.end() && row->group == group; ++row)
            cells += tableRows(*row);
        text += u"\n## %1\n\n"_s.arg(title.zh == title.en ? title.en : u"%1 · %2"_s.arg(title.en, title.zh));
        text += markdownTable({ u"kind"_s, u"says"_s, u"member"_s, u"type"_s, u"there"_s, u"meaning"_s }, cells);
    }
    return text;
}

} // namespace MiniHost
