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

// Answers all hooks by which the engine asks a question for a page (enginehooks.def). The engine needs the answer before the hook returns; its
// default is a nested event loop. So questions for the user are answered "no" at once, and the user's answer is given to the page later.
class EngineQuestions final : public QObject
{
public:
    EngineQuestions(QWebEnginePage &page, WebProfile &profile, PageQuestions &questions);

    // alert(), confirm(), prompt() of web/inject/questions.js: the page's script waits for `reply`.
    void take(const SchemeQuestion &question, const QuestionScheme::Reply &reply);
    // The engine's own dialogs: where the page may not make that request, and of beforeunload.
    bool answerNow(UiKind kind, const QUrl &origin, const QString &message, QString *text = nullptr);
    QStringList chooseFiles(bool many, const QStringList &acceptedTypes);
    // Files for the file input that was pressed last. The engine does not say in which frame it is: a frame of the page's own origin is
    // preferred, and none gets the files when frames of several other origins are waiting.
    void giveFiles(const QStringList &files);

private:
    struct FileWait {
        QString origin;
        QuestionScheme::Reply reply;
    };
    struct EarlyFiles { // files chosen before a frame has asked for them
        QString origin; // the next frame of this origin that asks gets them
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
    QList<FileWait> m_fileWaits; // frames with a pressed file input, in the order of the presses
    std::optional<EarlyFiles> m_earlyFiles;
    std::optional<Credentials> m_credentials; // used once, by the next request
};

} // namespace MiniHost
