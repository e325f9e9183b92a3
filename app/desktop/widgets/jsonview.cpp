// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/jsonview.h"

#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString pretty(const QJsonValue &value, int depth)
{
    const QString pad = QString(2 * (depth + 1), u' ');
    const QString endPad = QString(2 * depth, u' ');
    QStringList parts;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            parts += pad + jsonString(member.key()) + u": "_s + pretty(member.value(), depth + 1);
        return parts.isEmpty() ? u"{}"_s : u"{\n"_s + parts.join(u",\n"_s) + u'\n' + endPad + u'}';
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            parts += pretty(item, depth + 1);
        const QString inLine = u"["_s + parts.join(u", "_s) + u']';
        if (inLine.size() <= 72 && !inLine.contains(u'\n'))
            return inLine;
        return u"[\n"_s + pad + parts.join(u",\n"_s + pad) + u'\n' + endPad + u']';
    }
    return jsonString(value);
}

class Colouring final : public QSyntaxHighlighter
{
public:
    Colouring(const Theme &theme, QTextDocument *document)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression token(
            u"(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?|(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|\\b(true|false|null)\\b"_s);
        const Colours &c = m_theme.colours();
        for (auto match = token.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            if (found.hasCaptured(2))
                paint(found, 1, c.accent);
            else if (found.hasCaptured(1))
                paint(found, 1, c.ok);
            else
                paint(found, found.hasCaptured(3) ? 3 : 4, c.warn);
        }
    }

private:
    void paint(const QRegularExpressionMatch &match, int group, const QColor &colour)
    {
        setFormat(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group)), colour);
    }

    const Theme &m_theme;
};

} // namespace

// In an array, since Qt parses only documents.
std::optional<QJsonValue> parseJsonValue(const QString &text, QString &mistake)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson("[" + text.toUtf8() + "]", &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        mistake = error.error != QJsonParseError::NoError
            ? JsonView::tr("%1 at character %2").arg(error.errorString()).arg(std::max(1, error.offset))
            : JsonView::tr("exactly one JSON value is expected");
        return std::nullopt;
    }
    return document.array().first();
}

QString prettyJson(const QJsonValue &value)
{
    return pretty(value, 0);
}

JsonView::JsonView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(monoFont());
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(0);
    setAccessibleName(tr("The entry as JSON"));
    auto *colouring = new Colouring(theme, document());
    connect(&theme, &Theme::changed, colouring, &QSyntaxHighlighter::rehighlight);
}

void JsonView::setJson(const QJsonValue &value)
{
    setPlainText(value.isUndefined() ? QString() : shownText(prettyJson(value)));
}

} // namespace MiniHost
