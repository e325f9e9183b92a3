// SPDX-License-Identifier: MIT
#include "bridge/jsapi/pagequestions.h"

#include "bridge/core/events/client.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"
#include "bridge/jsapi/params.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QJsonObject withShortTexts(QJsonObject content)
{
    constexpr qsizetype count = 40; // the page's side has cut already, and written how much
    for (const QString &name : content.keys()) {
        if (const QJsonValue value = content.value(name); value.isString())
            content.insert(name, shortened(value.toString(), Limit::QuestionCharacters + count));
    }
    return content;
}

} // namespace

PageQuestions::PageQuestions(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

PageQuestions::~PageQuestions()
{
    withdraw();
}

void PageQuestions::ask(PageQuestion question, Then then)
{
    if (isOver(question))
        answerSilently(question, then);
    else
        launch(run(std::move(question), std::move(then)));
}

bool PageQuestions::isOver(const PageQuestion &question)
{
    // The first script of the next document asks before that document has said that it is there.
    if (m_isLeaving && !question.frame.isEmpty() && !m_frames.contains(question.frame))
        documentStarted();
    if (m_frames.size() < Limit::QuestionsOfADocument)
        m_frames.insert(question.frame);
    const bool isTooMuch = ++m_asked > Limit::QuestionsOfADocument || m_open.size() >= Limit::OpenQuestions;
    return m_isSilenced || (m_isLeaving && !question.isNow) || isTooMuch;
}

UiAnswer PageQuestions::askNow(PageQuestion question)
{
    UiAnswer given = question.usual;
    question.isNow = true;
    ask(std::move(question), [&given](const UiAnswer &answer) { given = answer; });
    return given;
}

void PageQuestions::answerSilently(const PageQuestion &question, const Then &then)
{
    ++m_silent;
    then(question.usual);
}

Task<> PageQuestions::run(PageQuestion question, Then then)
{
    const CallId id = m_services.journal.nextCall();
    QJsonObject content = withShortTexts(question.content);
    m_services.journal.record(id,
        Events::UiAsked {
            .kind = toString(question.kind), .content = content, .by = question.by, .origin = question.origin });
    content.insert("repeats"_L1, m_asked > 1);
    const UiAnswer usual = question.usual;
    UiPrompt prompt { id, question.kind, m_client, question.origin, content, usual, question.isNow };
    m_open.append(id);
    UiAnswer answer = co_await m_services.presenter.show(std::move(prompt));
    m_open.removeOne(id);
    if (answer.value.take("stop"_L1).toBool())
        m_isSilenced = true;
    Events::UiAnswered answered = toEvent(question.kind, answer);
    answered.by = question.by;
    m_services.journal.record(id, answered);
    then(answer.how == UiAnswer::How::Withdrawn ? usual : answer);
}

void PageQuestions::withdraw()
{
    m_isLeaving = true;
    const QList<CallId> open = m_open; // one that ends goes from the list
    for (const CallId id : open)
        m_services.presenter.withdraw(id);
}

void PageQuestions::documentStarted()
{
    tellSilent();
    m_isLeaving = false;
    m_isSilenced = false;
    m_asked = static_cast<int>(m_open.size()); // a document may ask before it has said that it is there
    m_frames.clear();
}

void PageQuestions::stayed()
{
    m_isLeaving = false;
}

void PageQuestions::tellSilent()
{
    if (const qint64 count = std::exchange(m_silent, 0))
        m_services.journal.record({}, Events::UiAnswered { .how = u"silenced"_s, .by = u"page"_s, .count = count });
}

} // namespace MiniHost
