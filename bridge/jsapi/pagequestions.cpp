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
    // The injected script has truncated texts already, and appended a note of this length at most.
    constexpr qsizetype count = 40;
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
    if (isSuppressed(question))
        answerUnasked(question, then);
    else
        launch(run(std::move(question), std::move(then)));
}

bool PageQuestions::isSuppressed(const PageQuestion &question)
{
    // A question of the next document can arrive before documentStarted() is called for it.
    if (m_isLeaving && !question.frame.isEmpty() && !m_frames.contains(question.frame))
        documentStarted();
    if (m_frames.size() < Limit::QuestionsOfADocument)
        m_frames.insert(question.frame);
    const bool isTooMuch = ++m_asked > Limit::QuestionsOfADocument || m_open.size() >= Limit::OpenQuestions;
    return m_isStoppedByUser || (m_isLeaving && !question.isSynchronous) || isTooMuch;
}

UiAnswer PageQuestions::askSynchronously(PageQuestion question)
{
    UiAnswer given = question.usual;
    question.isSynchronous = true;
    ask(std::move(question), [&given](const UiAnswer &answer) { given = answer; });
    return given;
}

void PageQuestions::answerUnasked(const PageQuestion &question, const Then &then)
{
    ++m_suppressedCount;
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
    UiPrompt prompt { id, question.kind, m_client, question.origin, content, usual, question.isSynchronous };
    m_open.append(id);
    UiAnswer answer = co_await m_services.presenter.show(std::move(prompt));
    m_open.removeOne(id);
    if (answer.value.take("stop"_L1).toBool())
        m_isStoppedByUser = true;
    Events::UiAnswered answered = toEvent(question.kind, answer);
    answered.by = question.by;
    m_services.journal.record(id, answered);
    then(answer.how == UiAnswer::How::Withdrawn ? usual : answer);
}

void PageQuestions::withdraw()
{
    m_isLeaving = true;
    // A copy: withdraw() ends a question, which removes it from m_open.
    const QList<CallId> open = m_open;
    for (const CallId id : open)
        m_services.presenter.withdraw(id);
}

void PageQuestions::documentStarted()
{
    recordSuppressed();
    m_isLeaving = false;
    m_isStoppedByUser = false;
    m_asked = static_cast<int>(m_open.size()); // open questions are of the new document
    m_frames.clear();
}

void PageQuestions::stayed()
{
    m_isLeaving = false;
}

void PageQuestions::recordSuppressed()
{
    if (const qint64 count = std::exchange(m_suppressedCount, 0))
        m_services.journal.record({}, Events::UiAnswered { .how = u"silenced"_s, .by = u"page"_s, .count = count });
}

} // namespace MiniHost
