// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

// The text field of ui.input.plain.
class TextPanel final : public UiPanel
{
public:
    explicit TextPanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, UiPanel::tr("Write"))
        , m_words(new QPlainTextEdit(request.prompt.content["text"_L1].toString()))
    {
        m_words->setPlaceholderText(text("placeholder"_L1));
        m_words->setAccessibleName(
            text("placeholder"_L1).isEmpty() ? UiPanel::tr("Your text") : text("placeholder"_L1));
        m_words->setTabChangesFocus(true);
        m_words->setFixedHeight(110);
        m_words->moveCursor(QTextCursor::End);
        body()->addWidget(m_words);
        setFirstStop(m_words);
        addEnds(UiPanel::tr("Send"));
    }

private:
    QJsonObject value() const override { return { { u"text"_s, m_words->toPlainText() } }; }

    QPlainTextEdit *m_words;
};

} // namespace

ClientUi text()
{
    return { UiKind::Text, [](const UiRequest &request) -> UiPanel * { return new TextPanel(request); } };
}

} // namespace MiniHost::ClientUis
