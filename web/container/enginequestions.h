// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/pagequestions.h"
#include "web/container/questionscheme.h"

#include <optional>
#include <QObject>
#include <QStringList>
#include <QWebEnginePage>

class QAuthenticator;

namespace MiniHost {

class WebProfile;

// Answers every hook by which the engine asks something for a page (enginehooks.def). The engine wants its answer before the hook returns,
// and would turn an event loop of its own until then: what a person has to answer is answered "no" first, asked for, and given later.
class EngineQuestions final : public QObject
{
public:
    EngineQuestions(QWebEnginePage &page, WebProfile &profile, PageQuestions &questions);

    // alert(), confirm(), prompt() of web/inject/questions.js: the page's script waits for `reply`.
    void take(const SchemeQuestion &question, const QuestionScheme::Reply &reply);
    // The engine's own, which only comes where the page may not make that request, and of beforeunload.
    bool answerNow(UiKind kind, const QUrl &origin, const QString &message, QString *text = nullptr);
    QStringList chooseFiles(bool many, const QStringList &acceptedTypes);
    // For the file input that was pressed last; the engine does not say in which frame. The page's own origin goes before others, and
    // nobody gets them when frames of several others have asked.
    void giveFiles(const QStringList &files);

private:
    struct FileWait {
        QString origin;
        QuestionScheme::Reply reply;
    };
    struct EarlyFiles { // chosen before any frame has asked for them
        QString origin; // the next one of it to ask gets them
        QStringList files;
    };
    struct Credentials {
        QString site; // origin and realm
        QString user;
        QString password;
    };
    void refuseTheRest();
    void awaitFiles(const FileWait &wait);
    void authenticate(const QUrl &url, QAuthenticator &authenticator);

    QWebEnginePage &m_page;
    WebProfile &m_profile;
    PageQuestions &m_questions;
    QList<FileWait> m_fileWaits; // frames with a file input that was pressed; the last one last
    std::optional<EarlyFiles> m_earlyFiles;
    std::optional<Credentials> m_credentials; // for the next request, once
};

} // namespace MiniHost
