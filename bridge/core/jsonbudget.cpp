// SPDX-License-Identifier: MIT
#include "bridge/core/jsonbudget.h"

#include "bridge/core/masking.h"
#include "bridge/core/weakness.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qint64 quotes = 2;
constexpr qint64 noteBytes = 40; // of "… (411,222 characters)"
const QString more = u"…"_s;

qint64 utf8Size(const QString &text)
{
    qint64 size = 0;
    for (const QChar c : text)
        size += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return size;
}

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

// The first `most` characters of a text that had `all` of them.
QString cutText(const QString &text, qint64 most, qsizetype all)
{
    qsizetype end = std::min<qsizetype>(most, text.size());
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end; // does not split a surrogate pair
    return u"%1… (%2 characters)"_s.arg(text.left(end), grouped(all));
}

// Copies a value member by member until the budget is used.
class Cutter
{
public:
    explicit Cutter(qint64 room, const IssuedSecrets *issued = nullptr)
        : m_room(room)
        , m_issued(issued)
    {
    }

    // `name`: the name of the member; empty: no member.
    QJsonValue cut(const QJsonValue &value, int depth, const QString &name = {})
    {
        switch (value.type()) {
        case QJsonValue::String:
            return text(value.toString(), name);
        case QJsonValue::Array:
            return depth < Limit::EntryDepth ? list(value.toArray(), depth) : QJsonValue(more);
        case QJsonValue::Object:
            return depth < Limit::EntryDepth ? object(value.toObject(), depth) : QJsonValue(more);
        default:
            m_room -= jsonSize(value);
            return value;
        }
    }

private:
    bool isFull() const { return m_room < 2 * noteBytes; }

    QJsonValue text(const QString &whole, const QString &name)
    {
        const QString beginning = whole.left(Limit::EntryTextCharacters + longestSecret);
        const QString safe = m_issued ? maskedMember(name, beginning, *m_issued) : beginning;
        const qint64 bytes = std::max<qint64>(1, utf8Size(safe));
        const qint64 fit = std::max<qint64>(0, m_room - 2 * noteBytes) * safe.size() / bytes;
        const qint64 most = std::min<qint64>(fit, Limit::EntryTextCharacters);
        const bool isWhole = beginning.size() == whole.size();
        const QString kept = isWhole && safe.size() <= most ? safe : cutText(safe, most, whole.size());
        m_room -= utf8Size(kept) + quotes;
        return kept;
    }

    QString nameOf(const QString &whole) const
    {
        const QString beginning = whole.left(Limit::EntryNameCharacters + longestSecret);
        const QString safe = m_issued ? masked(beginning, *m_issued) : beginning;
        const bool isWhole = beginning.size() == whole.size() && safe.size() <= Limit::EntryNameCharacters;
        return isWhole ? safe : cutText(safe, Limit::EntryNameCharacters, whole.size());
    }

    QJsonValue list(const QJsonArray &whole, int depth)
    {
        QJsonArray kept;
        m_room -= quotes;
        for (const QJsonValue &member : whole) {
            if (isFull() || kept.size() >= Limit::EntryListMembers) {
                kept.append(leftOut(whole.size() - kept.size()));
                break;
            }
            kept.append(cut(member, depth + 1));
            --m_room;
        }
        return kept;
    }

    QJsonValue object(const QJsonObject &whole, int depth)
    {
        QJsonObject kept;
        m_room -= quotes;
        for (auto member = whole.begin(); member != whole.end(); ++member) {
            if (isFull() || kept.size() >= Limit::EntryListMembers) {
                kept.insert(more, leftOut(whole.size() - kept.size()));
                break;
            }
            const QString name = nameOf(member.key());
            m_room -= utf8Size(name) + quotes + 2;
            kept.insert(name, cut(member.value(), depth + 1, member.key()));
        }
        return kept;
    }

    QString leftOut(qsizetype count)
    {
        m_room -= noteBytes;
        return u"… %1 more"_s.arg(grouped(count));
    }

    qint64 m_room;
    const IssuedSecrets *const m_issued; // null: nothing is masked
};

bool isDeeper(const QJsonValue &value, int depth)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return depth <= 0 || std::any_of(list.begin(), list.end(), [depth](const QJsonValue &member) {
            return isDeeper(member, depth - 1);
        });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return depth <= 0 || std::any_of(object.begin(), object.end(), [depth](const QJsonValue &member) {
            return isDeeper(member, depth - 1);
        });
    }
    return false;
}

} // namespace

qint64 jsonSize(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return utf8Size(value.toString()) + quotes;
    case QJsonValue::Array: {
        const QJsonArray list = value.toArray();
        qint64 size = 1 + std::max<qint64>(1, list.size()); // brackets, commas
        for (const QJsonValue &member : list)
            size += jsonSize(member);
        return size;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        qint64 size = 1 + std::max<qint64>(1, object.size());
        for (auto member = object.begin(); member != object.end(); ++member)
            size += utf8Size(member.key()) + quotes + 1 + jsonSize(member.value());
        return size;
    }
    case QJsonValue::Double:
        return value.toDouble() == static_cast<double>(value.toInteger())
            ? QByteArray::number(value.toInteger()).size()
            : QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest).size();
    case QJsonValue::Bool:
        return value.toBool() ? 4 : 5;
    default:
        return 4;
    }
}

bool isLarger(const QJsonValue &value, qint64 bytes)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        qint64 left = bytes - 1 - std::max<qint64>(1, list.size());
        for (qsizetype i = 0; left >= 0 && i < list.size(); ++i) {
            if (isLarger(list.at(i), left))
                return true;
            left -= jsonSize(list.at(i));
        }
        return left < 0;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        qint64 left = bytes - 1 - std::max<qint64>(1, object.size());
        for (auto member = object.begin(); left >= 0 && member != object.end(); ++member) {
            left -= utf8Size(member.key()) + quotes + 1;
            if (left < 0 || isLarger(member.value(), left))
                return true;
            left -= jsonSize(member.value());
        }
        return left < 0;
    }
    return jsonSize(value) > bytes;
}

QString withinCharacters(const QString &text, qint64 characters)
{
    return text.size() <= characters ? text : cutText(text, characters, text.size());
}

Bounded bounded(const QJsonValue &value, qint64 bytes)
{
    const qint64 whole = jsonSize(value);
    if (isWeakened(Weakness::UnboundedJournal) || (whole <= bytes && !isDeeper(value, Limit::EntryDepth)))
        return { value, whole, whole };
    QJsonValue cut = Cutter(bytes).cut(value, 0);
    const qint64 left = jsonSize(cut);
    return { std::move(cut), left, std::max(whole, left + 1) };
}

QJsonObject withinBudget(const QJsonObject &detail, const IssuedSecrets &issued, qint64 bytes)
{
    const bool isWhole =
        isWeakened(Weakness::UnboundedJournal) || (!isLarger(detail, bytes) && !isDeeper(detail, Limit::EntryDepth));
    if (isWhole)
        return masked(detail, issued);
    QJsonObject cut = Cutter(bytes, &issued).cut(detail, 0).toObject();
    cut.insert("cut"_L1, std::max(jsonSize(detail), jsonSize(cut) + 1));
    return cut;
}

} // namespace MiniHost
