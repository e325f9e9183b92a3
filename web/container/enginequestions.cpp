// SPDX-License-Identifier: MIT
#include "web/container/enginequestions.h"

#include "bridge/core/limits.h"
#include "web/container/webaddress.h"
#include "web/container/webprofile.h"

#include <memory>
#include <QAuthenticator>
#include <QCoreApplication>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int confirmed = 1; // the index of the last of two buttons

UiAnswer usually(QJsonObject value)
{
    UiAnswer answer = UiAnswer::given(std::move(value));
    answer.isUsual = true;
    return answer;
}

UiAnswer usuallyCancelled()
{
    UiAnswer answer;
    answer.isUsual = true;
    return answer;
}

// The default answer: OK, yes, the proposed text.
PageQuestion textQuestion(UiKind kind, const QString &origin, const QString &text, const QString &suggestion)
{
    PageQuestion question { kind, toString(kind) + u"()"_s, origin, {}, {} };
    question.content = { { "title"_L1, origin }, { "message"_L1, text } };
    switch (kind) {
    case UiKind::Alert:
        question.content.insert("button"_L1, QString());
        question.usual = usually({});
        break;
    case UiKind::Prompt:
        question.content.insert("text"_L1, suggestion);
        question.content.insert("placeholder"_L1, QString());
        question.content.insert("buttons"_L1, QJsonArray());
        question.usual = usually({ { "index"_L1, confirmed }, { "text"_L1, suggestion } });
        break;
    case UiKind::Colour:
        question.by = u"<input type=color>"_s;
        question.content = { { "title"_L1, QString() }, { "value"_L1, text.left(20) } };
        question.usual = usuallyCancelled();
        break;
    default:
        question.content.insert("buttons"_L1, QJsonArray());
        question.usual = usually({ { "index"_L1, confirmed } });
        break;
    }
    return question;
}

bool isConfirmed(UiKind kind, const UiAnswer &answer)
{
    if (kind == UiKind::Alert)
        return true;
    if (kind == UiKind::Colour)
        return answer.how == UiAnswer::How::Given;
    return answer.how == UiAnswer::How::Given && answer.value.value("index"_L1).toInt() == confirmed;
}

// The text of the engine's beforeunload question, which has no hook of its own.
bool isBeforeUnload(const QString &message)
{
    static const QString leaving = QCoreApplication::translate(
        "QWebEnginePage", "Are you sure you want to leave this page? Changes that you made may not be saved.");
    return message == leaving;
}

} // namespace

EngineQuestions::EngineQuestions(QWebEnginePage &page, WebProfile &profile, PageQuestions &questions)
    : m_page(page)
    , m_profile(profile)
    , m_questions(questions)
{
    connect(&page, &QWebEnginePage::authenticationRequired, this,
        [this](const QUrl &url, QAuthenticator *authenticator) { authenticate(url, *authenticator); });
    refuseTheRest();
}

void EngineQuestions::refuseTheRest()
{
    connect(&m_page, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(&m_page, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(&m_page, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(&m_page, &QWebEnginePage::fileSystemAccessRequested, this,
        [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(&m_page, &QWebEnginePage::selectClientCertificate, this,
        [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
}

void EngineQuestions::take(const SchemeQuestion &asked, const QuestionScheme::Reply &reply)
{
    if (asked.kind == "files"_L1)
        return awaitFiles({ asked.origin, reply });
    const UiKind kind = *fromWord<UiKind>(asked.kind);
    PageQuestion question = textQuestion(kind, asked.origin, asked.text, asked.suggestion);
    question.frame = asked.frame;
    m_questions.ask(std::move(question), [kind, reply](const UiAnswer &answer) {
        const QLatin1StringView member = kind == UiKind::Colour ? "value"_L1 : "text"_L1;
        reply(isConfirmed(kind, answer), answer.value.value(member).toString());
    });
}

bool EngineQuestions::answerNow(UiKind kind, const QUrl &origin, const QString &message, QString *text)
{
    PageQuestion question = textQuestion(kind, originOf(origin), message, text ? *text : QString());
    if (kind == UiKind::Confirm && isBeforeUnload(message))
        question.by = u"beforeunload"_s;
    const UiAnswer answer = m_questions.askSynchronously(std::move(question));
    if (text)
        *text = answer.value.value("text"_L1).toString();
    return isConfirmed(kind, answer);
}

QStringList EngineQuestions::chooseFiles(bool many, const QStringList &acceptedTypes)
{
    const auto isAll = [&acceptedTypes](QLatin1StringView family) {
        return !acceptedTypes.isEmpty()
            && std::all_of(acceptedTypes.begin(), acceptedTypes.end(),
                [family](const QString &type) { return type.startsWith(family); });
    };
    const QString kind = isAll("image/"_L1) ? u"image"_s : isAll("video/"_L1) ? u"video"_s : u"file"_s;
    constexpr int most = 9; // as many as in the clients' own controls
    PageQuestion question { UiKind::Files, u"<input type=file>"_s, originOf(m_page.url()),
        { { "kind"_L1, kind }, { "multiple"_L1, many }, { "max"_L1, many ? most : 1 },
            { "camera"_L1, kind == "image"_L1 } },
        usuallyCancelled() };

    struct Chosen {
        bool isAwaited = true; // the engine waits for it
        QStringList files;
    };
    const auto chosen = std::make_shared<Chosen>();
    m_earlyFiles.reset();
    m_questions.ask(std::move(question), [this, chosen](const UiAnswer &answer) {
        for (const QJsonValue &file : answer.value.value("files"_L1).toArray())
            chosen->files += file.toString();
        if (!chosen->isAwaited && !chosen->files.isEmpty())
            giveFiles(chosen->files);
    });
    chosen->isAwaited = false;
    return chosen->files;
}

void EngineQuestions::awaitFiles(const FileWait &wait)
{
    m_fileWaits.append(wait);
    if (m_earlyFiles && m_earlyFiles->origin == wait.origin) {
        giveFiles(std::exchange(m_earlyFiles, {})->files);
        return;
    }
    if (m_fileWaits.size() > Limit::OpenQuestions)
        m_fileWaits.takeFirst().reply(false, {});
}

void EngineQuestions::giveFiles(const QStringList &files)
{
    const QList<FileWait> waits = std::exchange(m_fileWaits, {});
    const QString own = originOf(m_page.url());
    if (waits.isEmpty()) {
        // The frame's request and the engine's question arrive by different ways, in any order. The files are kept for a frame of the page's own
        // origin only: the user chose them for this page.
        m_earlyFiles = EarlyFiles { own, files };
        return;
    }
    QStringList origins;
    for (const FileWait &wait : waits)
        origins += wait.origin;
    origins.removeDuplicates();
    const QString taker = origins.contains(own) ? own : origins.size() == 1 ? origins.first() : QString();
    bool isGiven = false;
    for (auto wait = waits.rbegin(); wait != waits.rend(); ++wait) {
        const bool isTaker = !isGiven && wait->origin == taker;
        wait->reply(isTaker, isTaker ? m_profile.handover().offer(files) : QString());
        isGiven |= isTaker;
    }
}

void EngineQuestions::authenticate(const QUrl &url, QAuthenticator &authenticator)
{
    const QString site = originOf(url) + u' ' + authenticator.realm();
    if (m_credentials && m_credentials->site == site) {
        authenticator.setUser(m_credentials->user);
        authenticator.setPassword(m_credentials->password);
        m_credentials.reset(); // so that the user is asked again when they are wrong
        return;
    }
    PageQuestion question { UiKind::Credentials, u"HTTP authentication"_s, originOf(url),
        { { "title"_L1, originOf(url) }, { "origin"_L1, originOf(url) }, { "realm"_L1, authenticator.realm() } },
        usuallyCancelled() };
    const auto isAwaited = std::make_shared<bool>(true);
    m_questions.ask(std::move(question), [this, isAwaited, site, &authenticator](const UiAnswer &answer) {
        if (answer.how != UiAnswer::How::Given)
            return;
        const QString user = answer.value.value("user"_L1).toString();
        const QString password = answer.value.value("password"_L1).toString();
        if (*isAwaited) {
            authenticator.setUser(user);
            authenticator.setPassword(password);
            return;
        }
        m_credentials = Credentials { site, user, password };
        m_page.triggerAction(QWebEnginePage::Reload);
    });
    *isAwaited = false;
}

} // namespace MiniHost
